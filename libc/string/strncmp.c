/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/compare.h"

LINE_ALIGNED int strncmp(const char *a, const char *b, size_t len)
{
	return compare(a, b, len, false, false);
}
