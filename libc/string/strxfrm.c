/* SPDX-License-Identifier: MIT */
#include <string.h>

size_t strxfrm(char *restrict dst, const char *restrict src, size_t size)
{
	size_t len = strlen(src);
	if (len < size)
		memcpy(dst, src, len + 1);
	return len;
}
