/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/copy.h"

LINE_ALIGNED char *stpcpy(char *restrict dst, const char *restrict src)
{
	return copy_string(dst, src);
}
