/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

OR_WORDS static char *search(const char *s, int c)
{
	const unsigned char *at = scan_surely(s, scan_is_or_null, (unsigned char)c);
	return *at == (unsigned char)c ? (char *)at : NULL;
}

LINE_ALIGNED char *strchr(const char *s, int c)
{
	WITH_SSE2(strchr_sse2(s, c));
	return search(s, c);
}
WEAK_ALIAS(strchr, index);
