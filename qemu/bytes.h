/* SPDX-License-Identifier: MIT */
/* Bytes of the shim's own memory. */
#ifndef QEMU_BYTES_H
#define QEMU_BYTES_H

#include <stddef.h>

/* Compilers call these for structures too. */
void *memcpy(void *to, const void *from, size_t len);
void *memset(void *to, int value, size_t len);

static inline size_t bytes_length(const char *s)
{
	size_t len = 0;
	while (s[len])
		len++;
	return len;
}

#endif
