/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/compare.h"

int strcmp(const char *a, const char *b)
{
	return compare((const unsigned char *)a, (const unsigned char *)b, SIZE_MAX);
}
