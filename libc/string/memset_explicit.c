/* SPDX-License-Identifier: MIT */
#include <string.h>

void *memset_explicit(void *dst, int byte, size_t len)
{
	memset(dst, byte, len);
	/* As in explicit_bzero. */
	__asm__ volatile("" : : "r"(dst) : "memory");
	return dst;
}
