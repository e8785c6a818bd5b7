/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

LINE_ALIGNED void *memchr(const void *s, int c, size_t len)
{
	const unsigned char *p = s;
	if (len <= SCAN_FEW) {
		for (; len; len--, p++)
			if (*p == (unsigned char)c)
				return (void *)p;
		return NULL;
	}
	return (void *)scan(s, len, scan_is, (unsigned char)c);
}
