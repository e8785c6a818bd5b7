/* SPDX-License-Identifier: MIT */
#include <string.h>

void *memccpy(void *restrict dst, const void *restrict src, int c, size_t len)
{
	const char *found = memchr(src, c, len);
	if (!found) {
		memcpy(dst, src, len);
		return NULL;
	}
	size_t copied = (size_t)(found - (const char *)src) + 1;
	return (char *)memcpy(dst, src, copied) + copied;
}
