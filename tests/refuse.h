/* SPDX-License-Identifier: MIT */
/*
 * A system layer for tests of the allocator that can be told to refuse. It takes the place of the
 * library's own (all of it: the linker takes or leaves whole objects), asks the kernel itself, and
 * counts, so that a test can see that everything mapped was given back.
 */
#ifndef TESTS_REFUSE_H
#define TESTS_REFUSE_H

#include "sys/linux/calls.h"
#include "tests/internal.h"

enum sys_map_kind { SYS_MAP_USABLE, SYS_MAP_RESERVE };

static struct {
	int no_grow, no_map, no_remap, no_unmap; /* refuse */
	long calls;                              /* asked for so far: grow, map and remap */
	long refuse_from;                        /* refuse all of those from this many calls on, unless 0 */
	long map_every, commit_every;            /* refuse each so-manieth of such calls, unless 0 */
	long maps, commits;                      /* calls */
	long mapped;                             /* bytes mapped now */
	uintptr_t end;                           /* of the break */
} refuse;

static inline long refuse_count(long *count, long delta)
{
	return __atomic_add_fetch(count, delta, __ATOMIC_RELAXED);
}

static int refuse_now(int kind)
{
	long calls = refuse_count(&refuse.calls, 1);
	return kind || (refuse.refuse_from && calls >= refuse.refuse_from);
}

static int refuse_each(long *count, long every)
{
	return refuse_count(count, 1) && every && *count % every == 0;
}

INTERNAL(void *, sys_grow, (intptr_t delta));
INTERNAL(void *, sys_map, (size_t len, enum sys_map_kind kind));
INTERNAL(int, sys_unmap, (void *p, size_t len));
INTERNAL(void *, sys_remap, (void *p, size_t old_len, size_t new_len));
INTERNAL(int, sys_commit, (void *p, size_t len));
INTERNAL(int, sys_decommit, (void *p, size_t len));
INTERNAL(int, sys_discard, (void *p, size_t len));

void *sys_grow(intptr_t delta)
{
	if (!refuse.end)
		refuse.end = (uintptr_t)sys_brk(0);
	uintptr_t old = refuse.end;
	if (!delta)
		return refuse.no_grow ? NULL : (void *)old;
	if (delta > 0 && refuse_now(refuse.no_grow))
		return NULL;
	if ((uintptr_t)sys_brk(old + (uintptr_t)delta) != old + (uintptr_t)delta)
		return NULL;
	refuse.end = old + (uintptr_t)delta;
	return (void *)old;
}

void *sys_map(size_t len, enum sys_map_kind kind)
{
	int prot = kind == SYS_MAP_USABLE ? LINUX_PROT_READ | LINUX_PROT_WRITE : LINUX_PROT_NONE;
	if (refuse_now(refuse.no_map) || refuse_each(&refuse.maps, refuse.map_every))
		return NULL;
	long got = sys_mmap(NULL, len, prot, LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS, -1, 0);
	if (linux_failed(got))
		return NULL;
	refuse_count(&refuse.mapped, (long)len);
	return (void *)got;
}

int sys_unmap(void *p, size_t len)
{
	if (refuse.no_unmap)
		return -LINUX_ENOMEM;
	refuse_count(&refuse.mapped, -(long)len);
	return (int)sys_munmap(p, len);
}

void *sys_remap(void *p, size_t old_len, size_t new_len)
{
	if (new_len <= old_len)
		return new_len == old_len || !sys_unmap((char *)p + new_len, old_len - new_len) ? p : NULL;
	if (refuse_now(refuse.no_remap))
		return NULL;
	long got = sys_mremap(p, old_len, new_len, LINUX_MREMAP_MAYMOVE, NULL);
	if (linux_failed(got))
		return NULL;
	refuse_count(&refuse.mapped, (long)(new_len - old_len));
	return (void *)got;
}

int sys_commit(void *p, size_t len)
{
	if (refuse_each(&refuse.commits, refuse.commit_every))
		return -LINUX_ENOMEM;
	return (int)sys_mprotect(p, len, LINUX_PROT_READ | LINUX_PROT_WRITE);
}

int sys_decommit(void *p, size_t len)
{
	int flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | LINUX_MAP_FIXED;
	return linux_failed(sys_mmap(p, len, LINUX_PROT_NONE, flags, -1, 0)) ? -LINUX_ENOMEM : 0;
}

int sys_discard(void *p, size_t len)
{
	return (int)sys_madvise(p, len, LINUX_MADV_DONTNEED);
}

#endif
