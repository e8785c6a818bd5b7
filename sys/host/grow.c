/* SPDX-License-Identifier: MIT */
/*
 * There is no contiguous source inside another libc: the break belongs to it. musl moves it back to
 * where it remembers it, and a program's own sbrk would land in our heap.
 */
#include "sys/sys.h"

void *sys_grow(intptr_t delta)
{
	(void)delta;
	return NULL;
}
