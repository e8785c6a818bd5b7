/* SPDX-License-Identifier: MIT */
/* sys/stat.h: what is known of a file (POSIX, Linux). Sizes and times are 64-bit everywhere. */
#ifndef _SYS_STAT_H
#define _SYS_STAT_H

#include <features.h>

#include <bits/mode.h>
#include <bits/timespec.h>
#include <bits/types.h>

typedef __dev_t dev_t;
typedef __ino_t ino_t;
typedef __mode_t mode_t;
typedef __nlink_t nlink_t;
typedef __uid_t uid_t;
typedef __gid_t gid_t;
typedef __off_t off_t;
typedef __time_t time_t;
typedef __blksize_t blksize_t;
typedef __blkcnt_t blkcnt_t;

struct stat {
	dev_t st_dev;
	ino_t st_ino;
	nlink_t st_nlink;
	mode_t st_mode;
	uid_t st_uid;
	gid_t st_gid;
	unsigned __reserved;
	dev_t st_rdev;         /* of a device file */
	off_t st_size;         /* bytes */
	blksize_t st_blksize;  /* bytes: good size of a read or write */
	blkcnt_t st_blocks;    /* in units of 512 bytes */
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	long __reserved_end[3];
};
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec

#define S_ISDIR(__mode) (((__mode) & S_IFMT) == S_IFDIR)
#define S_ISCHR(__mode) (((__mode) & S_IFMT) == S_IFCHR)
#define S_ISBLK(__mode) (((__mode) & S_IFMT) == S_IFBLK)
#define S_ISREG(__mode) (((__mode) & S_IFMT) == S_IFREG)
#define S_ISFIFO(__mode) (((__mode) & S_IFMT) == S_IFIFO)
#define S_ISLNK(__mode) (((__mode) & S_IFMT) == S_IFLNK)
#define S_ISSOCK(__mode) (((__mode) & S_IFMT) == S_IFSOCK)

#ifdef __FH_MISC
#define S_IREAD S_IRUSR
#define S_IWRITE S_IWUSR
#define S_IEXEC S_IXUSR
#define S_BLKSIZE 512
#define ACCESSPERMS 0777
#define ALLPERMS 07777
#define DEFFILEMODE 0666
#endif

/* In tv_nsec, for utimensat and futimens: the current time; leave as it is. */
#define UTIME_NOW 0x3fffffff
#define UTIME_OMIT 0x3ffffffe

/* All of these: POSIX, 0 or -1 with errno (ENOENT, EACCES, ENOTDIR, EBADF, EPERM, ...). A relative
 * path of the *at forms starts at dir, or at the working directory with AT_FDCWD. */

/* lstat and AT_SYMLINK_NOFOLLOW: of a symbolic link itself. */
int stat(const char *__fh_restrict __path, struct stat *__fh_restrict __buf);
int lstat(const char *__fh_restrict __path, struct stat *__fh_restrict __buf);
int fstat(int __fd, struct stat *__buf);
int fstatat(int __dir, const char *__fh_restrict __path, struct stat *__fh_restrict __buf,
            int __flags);

int chmod(const char *__path, mode_t __mode);
int fchmod(int __fd, mode_t __mode);
/* AT_SYMLINK_NOFOLLOW: EOPNOTSUPP for a link, which has no mode of its own on Linux. */
int fchmodat(int __dir, const char *__path, mode_t __mode, int __flags);

/* Mode bits that new files do not get; returns the old ones, never fails. */
mode_t umask(mode_t __mask);

int mkdir(const char *__path, mode_t __mode);
int mkdirat(int __dir, const char *__path, mode_t __mode);
int mkfifo(const char *__path, mode_t __mode);
int mkfifoat(int __dir, const char *__path, mode_t __mode);
int mknod(const char *__path, mode_t __mode, dev_t __dev);
int mknodat(int __dir, const char *__path, mode_t __mode, dev_t __dev);

/* Time of access and of modification; NULL: now, both. */
int utimensat(int __dir, const char *__path, const struct timespec __times[2], int __flags);
int futimens(int __fd, const struct timespec __times[2]);

#endif
