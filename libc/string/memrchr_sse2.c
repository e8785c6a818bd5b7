/* SPDX-License-Identifier: MIT */
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

/* memrchr has more than a few bytes for it. */
void *memrchr_sse2(const void *s, int c, size_t len)
{
	return (void *)scan_back(s, (unsigned char)c, len);
}
