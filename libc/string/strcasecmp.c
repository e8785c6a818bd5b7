/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "libc/string/compare.h"

int strcasecmp(const char *a, const char *b)
{
	return compare(a, b, SIZE_MAX, true, false);
}
