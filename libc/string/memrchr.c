/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"
#include "libc/string/sse2.h"

OR_WORDS static void *search(const void *s, int c, size_t len)
{
	return (void *)scan_back(s, (unsigned char)c, len);
}

LINE_ALIGNED void *memrchr(const void *s, int c, size_t len)
{
	if (len > 2 * VEC_BYTES) /* what is shorter gains nothing */
		WITH_SSE2(memrchr_sse2(s, c, len));
	return search(s, c, len);
}
