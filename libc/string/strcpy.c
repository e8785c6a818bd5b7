/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/copy.h"

LINE_ALIGNED char *strcpy(char *restrict dst, const char *restrict src)
{
	copy_string(dst, src);
	return dst;
}
