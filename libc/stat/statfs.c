/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

#define FLAG_VALID 32 /* the kernel's word that the flags are told */

/* A 32-bit machine's older call counts in 32 bits; this one wants to hear the structure's size. */
static long ask(const char *path, struct statfs *buf)
{
	memset(buf, 0, sizeof *buf);
#ifdef NR_statfs64
	return syscall3(NR_statfs64, (long)path, sizeof *buf, (long)buf);
#else
	return syscall2(NR_statfs, (long)path, (long)buf);
#endif
}

static long ask_fd(int fd, struct statfs *buf)
{
	memset(buf, 0, sizeof *buf);
#ifdef NR_fstatfs64
	return syscall3(NR_fstatfs64, fd, sizeof *buf, (long)buf);
#else
	return syscall2(NR_fstatfs, fd, (long)buf);
#endif
}

static int convert(long ret, struct statvfs *out, const struct statfs *in)
{
	if (!ret)
		*out = (struct statvfs){
			.f_bsize = in->f_bsize,
			.f_frsize = in->f_frsize ? in->f_frsize : in->f_bsize,
			.f_blocks = in->f_blocks,
			.f_bfree = in->f_bfree,
			.f_bavail = in->f_bavail,
			.f_files = in->f_files,
			.f_ffree = in->f_ffree,
			.f_favail = in->f_ffree,
			.f_fsid = (unsigned)in->f_fsid.__val[0],
			.f_flag = in->f_flags & ~(unsigned long)FLAG_VALID,
			.f_namemax = in->f_namelen,
		};
	return (int)ret_errno(ret);
}

int statfs(const char *path, struct statfs *buf)
{
	return (int)ret_errno(ask(path, buf));
}

int fstatfs(int fd, struct statfs *buf)
{
	return (int)ret_errno(ask_fd(fd, buf));
}

int statvfs(const char *restrict path, struct statvfs *restrict buf)
{
	struct statfs kernel;
	return convert(ask(path, &kernel), buf, &kernel);
}

int fstatvfs(int fd, struct statvfs *buf)
{
	struct statfs kernel;
	return convert(ask_fd(fd, &kernel), buf, &kernel);
}
