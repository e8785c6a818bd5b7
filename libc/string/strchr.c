/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"

LINE_ALIGNED char *strchr(const char *s, int c)
{
	const unsigned char *at = scan_surely(s, scan_is_or_null, (unsigned char)c);
	return *at == (unsigned char)c ? (char *)at : NULL;
}
WEAK_ALIAS(strchr, index);
