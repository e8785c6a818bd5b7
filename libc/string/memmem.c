/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"

void *memmem(const void *s, size_t len, const void *needle, size_t needle_len)
{
	if (needle_len == 0)
		return (void *)s;
	return (void *)find(s, len, needle, needle_len, false);
}
