/* SPDX-License-Identifier: MIT */
/* Bytes of the shim's own memory, by the processor's string instructions. */
#ifndef QEMU_BYTES_H
#define QEMU_BYTES_H

#include <stdbool.h>
#include <stddef.h>

static inline void *bytes_set(void *to, int value, size_t len)
{
	void *p = to;
	__asm__ volatile("rep stosb" : "+D"(p), "+c"(len) : "a"(value) : "memory");
	return to;
}

static inline void bytes_copy(void *to, const void *from, size_t len)
{
	__asm__ volatile("rep movsb" : "+D"(to), "+S"(from), "+c"(len) : : "memory");
}

static inline size_t bytes_length(const char *s)
{
	size_t len = 0;
	while (s[len])
		len++;
	return len;
}

#endif
