/* SPDX-License-Identifier: MIT */
/* memory.h: an old name of string.h (SVID). */
#include <string.h>
