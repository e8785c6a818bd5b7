/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

void *rawmemchr(const void *s, int c)
{
	return (void *)scan(s, SCAN_NO_END, scan_is, (unsigned char)c, 0);
}
