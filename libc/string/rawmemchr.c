/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

void *rawmemchr(const void *s, int c)
{
	return (void *)scan_surely(s, scan_is, (unsigned char)c);
}
