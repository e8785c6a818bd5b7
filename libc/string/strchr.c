/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"

char *strchr(const char *s, int c)
{
	const unsigned char *at = scan(s, SCAN_NO_END, scan_is_either, (unsigned char)c, 0);
	return *at == (unsigned char)c ? (char *)at : NULL;
}
WEAK_ALIAS(strchr, index);
