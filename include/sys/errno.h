/* SPDX-License-Identifier: MIT */
#include <errno.h>
