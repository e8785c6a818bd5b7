/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/bounded.h"

size_t strlcat(char *restrict dst, const char *restrict src, size_t size)
{
	size_t before = bounded_len(dst, size);
	size_t len = strlen(src);
	if (before < size) {
		size_t room = size - before - 1;
		size_t copied = len < room ? len : room;
		memcpy(dst + before, src, copied);
		dst[before + copied] = '\0';
	}
	return before + len;
}
