/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/compare.h"

int strcmp(const char *a, const char *b)
{
	return compare(a, b, SIZE_MAX, false);
}
