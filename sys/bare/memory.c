/* SPDX-License-Identifier: MIT */
/* What the allocator and compilers call. Without vector registers, which are not the library's to use here. */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *to, int byte, size_t len);

void *memcpy(void *restrict to, const void *restrict from, size_t len)
{
	void *end = to;
	__asm__ volatile("rep movsb" : "+D"(end), "+S"(from), "+c"(len) : : "memory");
	return to;
}

void *memset(void *to, int byte, size_t len)
{
	void *end = to;
	__asm__ volatile("rep stosb" : "+D"(end), "+c"(len) : "a"(byte) : "memory");
	return to;
}
