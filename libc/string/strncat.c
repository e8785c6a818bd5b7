/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/bounded.h"

char *strncat(char *restrict dst, const char *restrict src, size_t len)
{
	char *end = dst + strlen(dst);
	size_t copied = bounded_len(src, len);
	memcpy(end, src, copied);
	end[copied] = '\0';
	return dst;
}
