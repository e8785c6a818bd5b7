/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
