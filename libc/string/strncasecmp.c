/* SPDX-License-Identifier: MIT */
#include <strings.h>

#include "libc/string/compare.h"

int strncasecmp(const char *a, const char *b, size_t len)
{
	return compare(a, b, len, true, false);
}
