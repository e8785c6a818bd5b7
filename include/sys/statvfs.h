/* SPDX-License-Identifier: MIT */
/* sys/statvfs.h: what is known of a file system (POSIX). */
#ifndef _SYS_STATVFS_H
#define _SYS_STATVFS_H

#include <features.h>

#include <bits/fs_counts.h>

typedef __fsblkcnt_t fsblkcnt_t;
typedef __fsfilcnt_t fsfilcnt_t;

struct statvfs {
	unsigned long f_bsize;  /* bytes: good size of a transfer */
	unsigned long f_frsize; /* bytes of a block */
	fsblkcnt_t f_blocks, f_bfree, f_bavail; /* in units of f_frsize; bavail: for users */
	fsfilcnt_t f_files, f_ffree, f_favail;
	unsigned long f_fsid;
	unsigned long f_flag;
	unsigned long f_namemax; /* greatest length of a name, bytes */
};

#define ST_RDONLY 1
#define ST_NOSUID 2
#ifdef __FH_GNU
#define ST_NODEV 4
#define ST_NOEXEC 8
#define ST_SYNCHRONOUS 16
#define ST_MANDLOCK 64
#define ST_NOATIME 1024
#define ST_NODIRATIME 2048
#define ST_RELATIME 4096
#endif

/* POSIX. 0, or -1 with errno (ENOENT, EACCES, EBADF, ...). */
int statvfs(const char *__fh_restrict __path, struct statvfs *__fh_restrict __buf);
int fstatvfs(int __fd, struct statvfs *__buf);

#endif
