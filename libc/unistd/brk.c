/* SPDX-License-Identifier: MIT */
/* The break, which the allocator moves too: both go through sys/linux/grow.c, which knows its end. */
#include <errno.h>
#include <unistd.h>

#include "sys/linux/grow.h"
#include "sys/sys.h"

int brk(void *end)
{
	if (!sys_break_set((uintptr_t)end))
		return 0;
	errno = ENOMEM;
	return -1;
}

void *sbrk(intptr_t delta)
{
	void *old_end = sys_grow(delta);
	if (old_end)
		return old_end;
	errno = ENOMEM;
	return (void *)-1;
}
