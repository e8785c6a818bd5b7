/* SPDX-License-Identifier: MIT */
/*
 * Pages of sys.h by way of the host's libc, in the place of sys/linux/pages.c: a sanitizer that
 * does not see mappings come and go takes what two threads had at one address, one after the
 * other, for a race.
 */
#include "sys/sys.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

static void *map_at(void *p, size_t len, int prot, int extra_flags)
{
	void *got = mmap(p, len, prot, MAP_PRIVATE | MAP_ANONYMOUS | extra_flags, -1, 0);
	return got == MAP_FAILED ? NULL : got;
}

void *sys_map(size_t len, enum sys_map_kind kind)
{
	if (kind == SYS_MAP_RESERVE)
		return map_at(NULL, len, PROT_NONE, MAP_NORESERVE);
	return map_at(NULL, len, PROT_READ | PROT_WRITE, 0);
}

int sys_unmap(void *p, size_t len)
{
	return munmap(p, len) ? -errno : 0;
}

/* Sanitizers do not know mremap. */
void *sys_remap(void *p, size_t old_len, size_t new_len)
{
	if (new_len <= old_len)
		return new_len == old_len || !sys_unmap((char *)p + new_len, old_len - new_len) ? p : NULL;
	void *moved = sys_map(new_len, SYS_MAP_USABLE);
	if (!moved)
		return NULL;
	memcpy(moved, p, old_len);
	munmap(p, old_len);
	return moved;
}

int sys_commit(void *p, size_t len)
{
	return mprotect(p, len, PROT_READ | PROT_WRITE) ? -errno : 0;
}

int sys_decommit(void *p, size_t len)
{
	return map_at(p, len, PROT_NONE, MAP_FIXED | MAP_NORESERVE) ? 0 : -ENOMEM;
}

int sys_discard(void *p, size_t len)
{
	return madvise(p, len, MADV_DONTNEED) ? -errno : 0;
}
