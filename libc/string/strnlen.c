/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/bounded.h"
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

OR_WORDS static size_t measure(const char *s, size_t len)
{
	if (!len)
		return 0;
	const unsigned char *end = scan(s, len, scan_is, 0);
	return end ? (size_t)(end - (const unsigned char *)s) : len;
}

size_t bounded_len(const char *s, size_t len)
{
	WITH_SSE2(bounded_len_sse2(s, len));
	return measure(s, len);
}
WEAK_ALIAS(bounded_len, strnlen);
