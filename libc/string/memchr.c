/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"
#include "libc/string/sse2.h"

OR_WORDS static void *search(const void *s, int c, size_t len)
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

LINE_ALIGNED void *memchr(const void *s, int c, size_t len)
{
	WITH_SSE2(memchr_sse2(s, c, len));
	return search(s, c, len);
}
