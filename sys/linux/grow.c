/* SPDX-License-Identifier: MIT */
/*
 * The break, shared by the allocator (sys_grow) and the public brk and sbrk. The end is asked of
 * the kernel once and then remembered, so that growing costs one call. No lock: the allocator
 * calls under its main arena's lock, and a program that calls brk itself in several threads races
 * in the kernel too.
 */
#include "sys/linux/calls.h"
#include "sys/linux/grow.h"
#include "sys/sys.h"

static uintptr_t break_end;

int sys_break_set(uintptr_t end)
{
	long now = sys_brk(end); /* the kernel answers where the break is */
	if (linux_failed(now))
		return -LINUX_ENOMEM;
	break_end = (uintptr_t)now;
	return break_end == end ? 0 : -LINUX_ENOMEM;
}

void *sys_grow(intptr_t delta)
{
	if (!break_end) {
		long end = sys_brk(0);
		if (linux_failed(end))
			return NULL; /* a filter forbids the call */
		break_end = (uintptr_t)end;
	}

	uintptr_t old_end = break_end;
	uintptr_t new_end = old_end + (uintptr_t)delta;
	bool wraps = delta > 0 ? new_end < old_end : new_end > old_end;
	if (wraps || (delta && sys_break_set(new_end)))
		return NULL;
	return (void *)old_end;
}
