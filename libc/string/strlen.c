/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

size_t strlen(const char *s)
{
	return (size_t)(scan_surely(s, scan_is, 0) - (const unsigned char *)s);
}
