/* SPDX-License-Identifier: MIT */
/* sys/statfs.h: what is known of a file system (Linux). sys/statvfs.h is POSIX's form of it. */
#ifndef _SYS_STATFS_H
#define _SYS_STATFS_H

#include <bits/fs_counts.h>

typedef struct {
	int __val[2];
} fsid_t;

/* As the kernel lays it out. */
struct statfs {
	unsigned long f_type;  /* a number for each kind of file system: see linux/magic.h */
	unsigned long f_bsize; /* bytes: good size of a transfer */
	__fsblkcnt_t f_blocks, f_bfree, f_bavail; /* in units of f_frsize */
	__fsfilcnt_t f_files, f_ffree;
	fsid_t f_fsid;
	unsigned long f_namelen; /* greatest length of a name, bytes */
	unsigned long f_frsize;  /* bytes of a block */
	unsigned long f_flags;   /* ST_... of sys/statvfs.h */
	unsigned long f_spare[4];
};

/* Linux. 0, or -1 with errno (ENOENT, EACCES, EBADF, ENOSYS, ...). */
int statfs(const char *__path, struct statfs *__buf);
int fstatfs(int __fd, struct statfs *__buf);

#endif
