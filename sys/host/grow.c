/* SPDX-License-Identifier: MIT */
/*
 * The contiguous source inside another libc, whose break is not ours: musl moves it back to where it
 * remembers it, and a program's own sbrk would land in our heap. In its place a gap: address space
 * some way below the place that the kernel would give us, where nothing lies as a rule. Nothing is
 * reserved. Kernels go down from that place and we go up to it; where others are in the way we begin
 * again in another gap, and where there is none the allocator makes do with mappings.
 *
 * Called under the lock of the allocator's main arena.
 */
#include "sys/linux/calls.h"
#include "sys/sys.h"

#define GAP_MOST ((size_t)1 << (sizeof(size_t) == 8 ? 38 : 29))
#define GAP_LEAST ((size_t)1 << 24)

static uintptr_t gap_start, gap_end; /* what of it is ours */

/* 0 or -errno. Older kernels take the address for a mere wish. */
static int map_exactly(uintptr_t at, size_t len)
{
	int flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED_NOREPLACE;
	long got = sys_mmap((void *)at, len, LINUX_PROT_READ | LINUX_PROT_WRITE, flags, -1, 0);
	if (linux_failed(got))
		return (int)got;
	if ((uintptr_t)got == at)
		return 0;
	sys_munmap((void *)got, len);
	return -LINUX_EEXIST;
}

/* The first len bytes of a gap become ours; with 0 nothing is asked, only looked where one may be. */
static bool begin_gap(size_t len)
{
	size_t page = sys_facts()->page;
	void *here = sys_map(page, SYS_MAP_RESERVE);
	if (!here)
		return false;
	sys_unmap(here, page);
	for (size_t below = GAP_MOST; below >= GAP_LEAST && below >= len; below /= 4) {
		uintptr_t at = (uintptr_t)here - below;
		if (at > (uintptr_t)here || (len && map_exactly(at, len)))
			continue;
		gap_start = at;
		gap_end = at + len;
		return true;
	}
	return false;
}

static void *grow_up(size_t len)
{
	int refused = map_exactly(gap_end, len);
	if (!refused)
		gap_end += len;
	else if (refused != -LINUX_EEXIST || !begin_gap(len))
		return NULL;
	return (void *)(gap_end - len);
}

static void *grow_down(size_t len)
{
	if (len > gap_end - gap_start || sys_unmap((void *)(gap_end - len), len))
		return NULL;
	gap_end -= len;
	return (void *)(gap_end + len);
}

/* The allocator asks for whole pages alone. */
void *sys_grow(intptr_t delta)
{
	if (delta & (intptr_t)(sys_facts()->page - 1) || (!gap_end && !begin_gap(0)))
		return NULL;
	if (delta > 0)
		return grow_up((size_t)delta);
	if (delta < 0)
		return grow_down(-(size_t)delta);
	return (void *)gap_end;
}
