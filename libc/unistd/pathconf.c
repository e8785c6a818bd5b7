/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#define LINKS_MOST 127 /* what the smallest file systems allow: POSIX has no way to ask for others */

/* What the file system itself says. */
static long of_system(int name, const struct statvfs *fs)
{
	switch (name) {
	case _PC_NAME_MAX: return (long)fs->f_namemax;
	case _PC_ALLOC_SIZE_MIN: return (long)fs->f_frsize;
	case _PC_REC_MIN_XFER_SIZE: return (long)fs->f_bsize;
	default: return (long)fs->f_frsize; /* _PC_REC_XFER_ALIGN */
	}
}

/* 1: in *value; 0: the file system must be asked; -1: with errno. */
static int constant(int name, long *value)
{
	switch (name) {
	case _PC_LINK_MAX: *value = LINKS_MOST; return 1;
	case _PC_MAX_CANON: *value = 255; return 1;
	case _PC_MAX_INPUT: *value = 255; return 1;
	case _PC_PATH_MAX: *value = PATH_MAX; return 1;
	case _PC_PIPE_BUF: *value = PIPE_BUF; return 1;
	case _PC_CHOWN_RESTRICTED: *value = 1; return 1;
	case _PC_NO_TRUNC: *value = 1; return 1;
	case _PC_VDISABLE: *value = _POSIX_VDISABLE; return 1;
	case _PC_SYNC_IO: *value = 1; return 1;
	case _PC_ASYNC_IO: *value = 1; return 1;
	case _PC_PRIO_IO: *value = -1; return 1;
	case _PC_FILESIZEBITS: *value = 64; return 1;
	case _PC_REC_INCR_XFER_SIZE: *value = -1; return 1;
	case _PC_REC_MAX_XFER_SIZE: *value = -1; return 1;
	case _PC_SYMLINK_MAX: *value = -1; return 1;
	case _PC_2_SYMLINKS: *value = 1; return 1;
	case _PC_NAME_MAX:
	case _PC_ALLOC_SIZE_MIN:
	case _PC_REC_MIN_XFER_SIZE:
	case _PC_REC_XFER_ALIGN: return 0;
	default: errno = EINVAL; return -1;
	}
}

long pathconf(const char *path, int name)
{
	struct statvfs fs;
	long value = -1;
	if (constant(name, &value) || statvfs(path, &fs))
		return value;
	return of_system(name, &fs);
}

long fpathconf(int fd, int name)
{
	struct statvfs fs;
	long value = -1;
	if (constant(name, &value) || fstatvfs(fd, &fs))
		return value;
	return of_system(name, &fs);
}
