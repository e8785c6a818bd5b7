/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

char *strchrnul(const char *s, int c)
{
	return (char *)scan_surely(s, scan_is_or_null, (unsigned char)c);
}
