/* SPDX-License-Identifier: MIT */
/*
 * The contiguous source inside another libc, whose break is not ours: musl moves it back to where it
 * remembers it, and a program's own sbrk would land in our heap. In its place a gap: address space
 * that was free in one piece when we looked. Nothing is reserved there. Kernels fill a gap from its
 * upper end and we from the lower; where others are in the way we go no further, and the allocator
 * makes do with mappings.
 *
 * Called under the lock of the allocator's main arena.
 */
#include "sys/linux/calls.h"
#include "sys/sys.h"

#define GAP_MOST ((size_t)1 << (sizeof(size_t) == 8 ? 38 : 29))
#define GAP_LEAST ((size_t)1 << 24)

static uintptr_t gap_start, gap_end; /* what of it is ours */

static bool find_gap(void)
{
	for (size_t len = GAP_MOST; len >= GAP_LEAST; len /= 4) {
		void *p = sys_map(len, SYS_MAP_RESERVE);
		if (!p)
			continue;
		sys_unmap(p, len);
		gap_start = gap_end = (uintptr_t)p;
		return true;
	}
	return false;
}

/* Older kernels take the address for a mere wish. */
static bool map_exactly(uintptr_t at, size_t len)
{
	int flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED_NOREPLACE;
	long got = sys_mmap((void *)at, len, LINUX_PROT_READ | LINUX_PROT_WRITE, flags, -1, 0);
	if (linux_failed(got))
		return false;
	if ((uintptr_t)got == at)
		return true;
	sys_munmap((void *)got, len);
	return false;
}

void *sys_grow(intptr_t delta)
{
	if (!gap_start && !find_gap())
		return NULL;
	uintptr_t old_end = gap_end, page = sys_facts()->page;
	size_t len = (size_t)(delta < 0 ? -delta : delta);
	if (len & (page - 1) || (delta < 0 && len > gap_end - gap_start))
		return NULL; /* the allocator asks for whole pages alone */
	if (delta > 0 && !map_exactly(old_end, len))
		return NULL;
	if (delta < 0 && sys_unmap((void *)(old_end - len), len))
		return NULL;
	gap_end = old_end + (uintptr_t)delta;
	return (void *)old_end;
}
