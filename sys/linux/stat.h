/* SPDX-License-Identifier: MIT */
/*
 * What the kernel tells of a file. x86_64 has one structure for it; a 32-bit machine asks for
 * statx, whose times are 64-bit, or falls back to what older kernels have.
 */
#ifndef SYS_LINUX_STAT_H
#define SYS_LINUX_STAT_H

#include "sys/linux/calls.h"

#define LINUX_AT_EMPTY_PATH 0x1000
#define LINUX_AT_NO_AUTOMOUNT 0x800

#ifdef NR_newfstatat

/* st: the kernel's structure, which is also the public one. */
static inline long sys_newfstatat(int dir, const char *path, void *st, int flags)
{
	return syscall4(NR_newfstatat, dir, (long)path, (long)st, flags);
}

static inline long sys_fstat(int fd, void *st)
{
	return syscall2(NR_fstat, fd, (long)st);
}

#else

#define LINUX_STATX_BASIC_STATS 0x7ff

struct linux_statx_time {
	int64_t sec;
	uint32_t nsec;
	int32_t reserved;
};

struct linux_statx {
	uint32_t mask, blksize;
	uint64_t attributes;
	uint32_t nlink, uid, gid;
	uint16_t mode, reserved;
	uint64_t ino, size, blocks, attributes_mask;
	struct linux_statx_time atime, btime, ctime, mtime;
	uint32_t rdev_major, rdev_minor, dev_major, dev_minor;
	uint64_t more[14];
};

_Static_assert(sizeof(struct linux_statx) == 256, "fixed by the kernel");

struct linux_stat64 {
	uint64_t dev;
	uint32_t reserved, old_ino, mode, nlink, uid, gid;
	uint64_t rdev;
	uint32_t reserved2;
	int64_t size;
	uint32_t blksize;
	uint64_t blocks;
	int32_t atime;
	uint32_t atime_nsec;
	int32_t mtime;
	uint32_t mtime_nsec;
	int32_t ctime;
	uint32_t ctime_nsec;
	uint64_t ino;
};

_Static_assert(sizeof(struct linux_stat64) == 96, "fixed by the kernel");

static inline long sys_statx(int dir, const char *path, int flags, unsigned mask,
                             struct linux_statx *st)
{
	return syscall5(NR_statx, dir, (long)path, flags, mask, (long)st);
}

static inline long sys_fstatat64(int dir, const char *path, struct linux_stat64 *st, int flags)
{
	return syscall4(NR_fstatat64, dir, (long)path, (long)st, flags);
}

static inline long sys_fstat64(int fd, struct linux_stat64 *st)
{
	return syscall2(NR_fstat64, fd, (long)st);
}

#endif

#endif
