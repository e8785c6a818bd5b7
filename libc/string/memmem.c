/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"

/* Apart, so that what cannot hold the needle costs nothing. */
__attribute__((noinline)) static void *search(const void *s, size_t len, const void *needle,
                                              size_t needle_len)
{
	return (void *)find(s, len, needle, needle_len, false);
}

void *memmem(const void *s, size_t len, const void *needle, size_t needle_len)
{
	if (needle_len == 0)
		return (void *)s;
	return len < needle_len ? NULL : search(s, len, needle, needle_len);
}
