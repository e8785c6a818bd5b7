/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

void *memchr(const void *s, int c, size_t len)
{
	if (!len)
		return NULL;
	return (void *)scan(s, scan_end(s, len), scan_is, (unsigned char)c);
}
