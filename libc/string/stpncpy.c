/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/bounded.h"

char *stpncpy(char *restrict dst, const char *restrict src, size_t len)
{
	size_t copied = bounded_len(src, len);
	memcpy(dst, src, copied);
	memset(dst + copied, 0, len - copied);
	return dst + copied;
}
