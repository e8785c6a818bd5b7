/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

static inline char *unless_null(const unsigned char *at, unsigned char c)
{
	return *at == c ? (char *)at : NULL;
}

LONG_PART static char *search_on(const unsigned char *s, vec wanted, unsigned char c)
{
	return unless_null(scan_on(s, false, 0, scan_is_or_null, wanted), c);
}

OR_WORDS static char *search(const char *s, int c)
{
	const unsigned char *first = (const unsigned char *)s;
	vec wanted = vec_fill((unsigned char)c);
	unsigned found = scan_first(first, scan_is_or_null, wanted);
	if (!found)
		return search_on(first, wanted, (unsigned char)c);
	return unless_null(first + mask_first(found), (unsigned char)c);
}

LINE_ALIGNED char *strchr(const char *s, int c)
{
	WITH_SSE2(strchr_sse2(s, c));
	return search(s, c);
}
WEAK_ALIAS(strchr, index);
