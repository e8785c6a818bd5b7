/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"
#include "libc/string/sse2.h"

OR_WORDS static void *search(const unsigned char *s, int c, size_t len)
{
	if (len > SCAN_FEW)
		return (void *)scan_back(s, (unsigned char)c, len);
	for (; len; len--)
		if (s[len - 1] == (unsigned char)c)
			return (void *)(s + len - 1);
	return NULL;
}

LINE_ALIGNED void *memrchr(const void *s, int c, size_t len)
{
	if (len > SCAN_FEW)
		WITH_SSE2(memrchr_sse2(s, c, len));
	return search(s, c, len);
}
