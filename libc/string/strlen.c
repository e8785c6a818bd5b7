/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

LONG_PART static size_t strlen_long(const unsigned char *s)
{
	return (size_t)(scan_on(s, false, 0, scan_is, vec_fill(0)) - s);
}

size_t strlen(const char *s)
{
	unsigned end = scan_first(s, scan_is, vec_fill(0));
	return end ? mask_first(end) : strlen_long((const unsigned char *)s);
}
