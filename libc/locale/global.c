/* SPDX-License-Identifier: MIT */
#include "libc/locale/locale.h"

const struct __locale locale_table[LOCALE_COUNT];
unsigned char locale_global;
