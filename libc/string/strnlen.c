/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/bounded.h"
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

LONG_PART static size_t measure_on(const unsigned char *s, size_t len)
{
	const unsigned char *end = scan_on(s, true, len, scan_is, vec_fill(0));
	return end ? (size_t)(end - s) : len;
}

OR_WORDS static size_t measure(const char *s, size_t len)
{
	if (!len)
		return 0;
	unsigned nulls = scan_first(s, scan_is, vec_fill(0));
	if (!nulls)
		return scan_is_short(s, len) ? len : measure_on((const unsigned char *)s, len);
	size_t i = mask_first(nulls);
	return i < len ? i : len;
}

size_t bounded_len(const char *s, size_t len)
{
	WITH_SSE2(bounded_len_sse2(s, len));
	return measure(s, len);
}
WEAK_ALIAS(bounded_len, strnlen);
