/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

char *strchrnul(const char *s, int c)
{
	return (char *)scan(s, SCAN_NO_END, scan_is_either, (unsigned char)c, 0);
}
