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
/* Of a struct stat *: queues, semaphores and shared memory are plain files here. */
#define S_TYPEISMQ(__buf) ((__buf)->st_mode - (__buf)->st_mode)
#define S_TYPEISSEM(__buf) ((__buf)->st_mode - (__buf)->st_mode)
#define S_TYPEISSHM(__buf) ((__buf)->st_mode - (__buf)->st_mode)

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

#ifdef __FH_MISC
/* BSD. EOPNOTSUPP for a link, which has no mode of its own on Linux. */
int lchmod(const char *__path, mode_t __mode);
#endif

#ifdef __FH_GNU
/* Linux. What statx is asked for and tells, bit by bit. */
#define STATX_TYPE 0x1u
#define STATX_MODE 0x2u
#define STATX_NLINK 0x4u
#define STATX_UID 0x8u
#define STATX_GID 0x10u
#define STATX_ATIME 0x20u
#define STATX_MTIME 0x40u
#define STATX_CTIME 0x80u
#define STATX_INO 0x100u
#define STATX_SIZE 0x200u
#define STATX_BLOCKS 0x400u
#define STATX_BASIC_STATS 0x7ffu
#define STATX_BTIME 0x800u
#define STATX_ALL 0xfffu
#define STATX_MNT_ID 0x1000u
#define STATX_ATTR_COMPRESSED 0x4
#define STATX_ATTR_IMMUTABLE 0x10
#define STATX_ATTR_APPEND 0x20
#define STATX_ATTR_NODUMP 0x40
#define STATX_ATTR_ENCRYPTED 0x800
#define STATX_ATTR_AUTOMOUNT 0x1000
#define STATX_ATTR_MOUNT_ROOT 0x2000

struct statx_timestamp {
	__int64_t tv_sec;
	unsigned tv_nsec;
	int __reserved;
};

struct statx {
	unsigned stx_mask;             /* STATX_...: which of these are told */
	unsigned stx_blksize;
	__uint64_t stx_attributes; /* STATX_ATTR_... */
	unsigned stx_nlink, stx_uid, stx_gid;
	unsigned short stx_mode, __reserved;
	__uint64_t stx_ino, stx_size, stx_blocks, stx_attributes_mask;
	struct statx_timestamp stx_atime, stx_btime, stx_ctime, stx_mtime;
	unsigned stx_rdev_major, stx_rdev_minor, stx_dev_major, stx_dev_minor;
	__uint64_t stx_mnt_id;
	unsigned stx_dio_mem_align, stx_dio_offset_align;
	__uint64_t __more[12];
};

/* Linux. What is known of a file, more than stat tells. flags: AT_... of fcntl.h. errno ENOSYS
 * before Linux 4.11. */
int statx(int __dir, const char *__fh_restrict __path, int __flags, unsigned __mask,
          struct statx *__fh_restrict __buf);
#endif

/* Time of access and of modification; NULL: now, both. */
int utimensat(int __dir, const char *__path, const struct timespec __times[2], int __flags);
int futimens(int __fd, const struct timespec __times[2]);

#endif
