/* SPDX-License-Identifier: MIT */
/* From the kernel's answer to struct stat. */
#include <errno.h>

#include "libc/stat/stat.h"
#include "sys/linux/stat.h"

#ifdef NR_newfstatat

_Static_assert(sizeof(struct stat) == 144, "the kernel's own structure");

long stat_path(int dir, const char *path, struct stat *st, int flags)
{
	return sys_newfstatat(dir, path, st, flags);
}

long stat_fd(int fd, struct stat *st)
{
	return sys_fstat(fd, st);
}

#else

#include <sys/sysmacros.h>

static struct timespec time_from_statx(const struct linux_statx_time *t)
{
	return (struct timespec){.tv_sec = t->sec, .tv_nsec = (long)t->nsec};
}

static void stat_from_statx(struct stat *st, const struct linux_statx *x)
{
	*st = (struct stat){
		.st_dev = makedev(x->dev_major, x->dev_minor),
		.st_ino = x->ino,
		.st_nlink = x->nlink,
		.st_mode = x->mode,
		.st_uid = x->uid,
		.st_gid = x->gid,
		.st_rdev = makedev(x->rdev_major, x->rdev_minor),
		.st_size = (off_t)x->size,
		.st_blksize = (blksize_t)x->blksize,
		.st_blocks = (blkcnt_t)x->blocks,
		.st_atim = time_from_statx(&x->atime),
		.st_mtim = time_from_statx(&x->mtime),
		.st_ctim = time_from_statx(&x->ctime),
	};
}

static void stat_from_stat64(struct stat *st, const struct linux_stat64 *x)
{
	*st = (struct stat){
		.st_dev = x->dev,
		.st_ino = x->ino,
		.st_nlink = x->nlink,
		.st_mode = x->mode,
		.st_uid = x->uid,
		.st_gid = x->gid,
		.st_rdev = x->rdev,
		.st_size = x->size,
		.st_blksize = (blksize_t)x->blksize,
		.st_blocks = (blkcnt_t)x->blocks,
		.st_atim = {.tv_sec = x->atime, .tv_nsec = (long)x->atime_nsec},
		.st_mtim = {.tv_sec = x->mtime, .tv_nsec = (long)x->mtime_nsec},
		.st_ctim = {.tv_sec = x->ctime, .tv_nsec = (long)x->ctime_nsec},
	};
}

/* -ENOSYS or -EPERM where the system has no statx. */
static long by_statx(int dir, const char *path, struct stat *st, int flags)
{
	struct linux_statx x;
	flags |= LINUX_AT_NO_AUTOMOUNT; /* as the older calls have it */
	long ret = sys_statx(dir, path, flags, LINUX_STATX_BASIC_STATS, &x);
	if (!ret)
		stat_from_statx(st, &x);
	return ret;
}

long stat_path(int dir, const char *path, struct stat *st, int flags)
{
	struct linux_stat64 old;
	long ret = by_statx(dir, path, st, flags);
	if (!linux_missing(ret))
		return ret;
	ret = sys_fstatat64(dir, path, &old, flags);
	if (!ret)
		stat_from_stat64(st, &old);
	return ret;
}

long stat_fd(int fd, struct stat *st)
{
	struct linux_stat64 old;
	if (fd < 0)
		return -EBADF; /* AT_FDCWD would mean the working directory */
	long ret = by_statx(fd, "", st, LINUX_AT_EMPTY_PATH);
	if (!linux_missing(ret))
		return ret;
	ret = sys_fstat64(fd, &old);
	if (!ret)
		stat_from_stat64(st, &old);
	return ret;
}

#endif
