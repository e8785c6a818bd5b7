/* SPDX-License-Identifier: MIT */
/* By the processor's string instructions. */
#include "qemu/bytes.h"

void *memcpy(void *to, const void *from, size_t len)
{
	void *p = to;
	__asm__ volatile("rep movsb" : "+D"(p), "+S"(from), "+c"(len) : : "memory");
	return to;
}

void *memset(void *to, int value, size_t len)
{
	void *p = to;
	__asm__ volatile("rep stosb" : "+D"(p), "+c"(len) : "a"(value) : "memory");
	return to;
}
