/* SPDX-License-Identifier: MIT */
#include <string.h>

size_t strlcpy(char *restrict dst, const char *restrict src, size_t size)
{
	size_t len = strlen(src);
	if (size) {
		size_t copied = len < size ? len : size - 1;
		memcpy(dst, src, copied);
		dst[copied] = '\0';
	}
	return len;
}
