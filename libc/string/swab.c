/* SPDX-License-Identifier: MIT */
#include <unistd.h>

void swab(const void *restrict from, void *restrict to, ssize_t len)
{
	const char *src = from;
	char *dst = to;
	for (; len > 1; len -= 2, src += 2, dst += 2) {
		dst[0] = src[1];
		dst[1] = src[0];
	}
}
