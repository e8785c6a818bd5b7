/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/scan.h"

LINE_ALIGNED void *memrchr(const void *s, int c, size_t len)
{
	return (void *)scan_back(s, (unsigned char)c, len);
}
