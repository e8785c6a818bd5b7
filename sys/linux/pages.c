/* SPDX-License-Identifier: MIT */
/* Pages of sys.h over mmap and its relatives. Owns nothing: the kernel keeps the books. */
#include "sys/linux/calls.h"
#include "sys/sys.h"

static void *map_at(void *p, size_t len, int prot, int extra_flags)
{
	int flags = LINUX_MAP_PRIVATE | LINUX_MAP_ANONYMOUS | extra_flags;
	long ret = sys_mmap(p, len, prot, flags, -1, 0);
	return linux_failed(ret) ? NULL : (void *)ret;
}

void *sys_map(size_t len, enum sys_map_kind kind)
{
	if (kind == SYS_MAP_RESERVE)
		return map_at(NULL, len, LINUX_PROT_NONE, LINUX_MAP_NORESERVE);
	return map_at(NULL, len, LINUX_PROT_READ | LINUX_PROT_WRITE, 0);
}

int sys_unmap(void *p, size_t len)
{
	return (int)sys_munmap(p, len);
}

/*
 * Shrinking unmaps the tail: qemu-i386's mremap, asked to shrink in place, takes away the mapping
 * that follows.
 */
void *sys_remap(void *p, size_t old_len, size_t new_len)
{
	if (new_len <= old_len)
		return new_len == old_len || !sys_unmap((char *)p + new_len, old_len - new_len) ? p : NULL;
	long ret = sys_mremap(p, old_len, new_len, LINUX_MREMAP_MAYMOVE, NULL);
	return linux_failed(ret) ? NULL : (void *)ret;
}

int sys_commit(void *p, size_t len)
{
	return (int)sys_mprotect(p, len, LINUX_PROT_READ | LINUX_PROT_WRITE);
}

/* A fresh reservation over the old pages does both halves in one call, and cannot half fail. */
int sys_decommit(void *p, size_t len)
{
	int flags = LINUX_MAP_FIXED | LINUX_MAP_NORESERVE;
	return map_at(p, len, LINUX_PROT_NONE, flags) ? 0 : -LINUX_ENOMEM;
}

int sys_discard(void *p, size_t len)
{
	return (int)sys_madvise(p, len, LINUX_MADV_DONTNEED);
}
