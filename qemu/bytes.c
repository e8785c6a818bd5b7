/* SPDX-License-Identifier: MIT */
/* What compilers call for structures, even in freestanding code. */
#include "qemu/bytes.h"

void *memcpy(void *to, const void *from, size_t len);
void *memset(void *to, int value, size_t len);

void *memcpy(void *to, const void *from, size_t len)
{
	bytes_copy(to, from, len);
	return to;
}

void *memset(void *to, int value, size_t len)
{
	return bytes_set(to, value, len);
}
