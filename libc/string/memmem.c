/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"
#include "libc/string/sse2.h"

/* Where vectors of SSE2 begin to save more than making them of the needle's bytes costs. */
#define SSE2_FIND_MIN 128

/* Apart, so that what cannot hold the needle costs nothing. */
__attribute__((noinline)) ALIGNS_STACK static void *search(const void *s, size_t len, const void *needle,
                                              size_t needle_len)
{
	return (void *)find(s, len, needle, needle_len, false);
}

void *memmem(const void *s, size_t len, const void *needle, size_t needle_len)
{
	if (needle_len == 0)
		return (void *)s;
	if (len < needle_len)
		return NULL;
	if (len > SSE2_FIND_MIN)
		WITH_SSE2(memmem_sse2(s, len, needle, needle_len));
	return search(s, len, needle, needle_len);
}
