/* SPDX-License-Identifier: MIT */
#include "libc/string/sse2_names.h"

#include "libc/string/strchr.c"
