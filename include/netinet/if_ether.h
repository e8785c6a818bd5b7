/* SPDX-License-Identifier: MIT */
#include <net/ethernet.h>
