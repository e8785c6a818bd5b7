/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/compare.h"

LINE_ALIGNED int strcmp(const char *a, const char *b)
{
	return compare(a, b, SIZE_MAX, false, true);
}
