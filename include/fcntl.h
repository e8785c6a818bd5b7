/* SPDX-License-Identifier: MIT */
/* fcntl.h: opening files and controlling descriptors (POSIX, Linux). */
#ifndef _FCNTL_H
#define _FCNTL_H

#include <features.h>

#include <bits/mode.h>
#include <bits/types.h>

typedef __off_t off_t;
typedef __mode_t mode_t;
typedef __pid_t pid_t;

#define O_RDONLY 00
#define O_WRONLY 01
#define O_RDWR 02
#define O_ACCMODE 03
#define O_CREAT 0100
#define O_EXCL 0200
#define O_NOCTTY 0400
#define O_TRUNC 01000
#define O_APPEND 02000
#define O_NONBLOCK 04000
#define O_NDELAY O_NONBLOCK
#define O_DSYNC 010000
#define O_ASYNC 020000
#define O_DIRECTORY 0200000
#define O_NOFOLLOW 0400000
#define O_CLOEXEC 02000000
#define O_SYNC 04010000
#define O_RSYNC O_SYNC
#define O_TTY_INIT 0
/* What a descriptor is for that is no more than a place: O_PATH. */
#define O_SEARCH 010000000
#define O_EXEC 010000000

#ifdef __FH_POSIX
#define SEEK_SET 0
#define SEEK_CUR 1
#define SEEK_END 2
#endif

#define F_DUPFD 0
#define F_GETFD 1
#define F_SETFD 2
#define F_GETFL 3
#define F_SETFL 4
#define F_SETOWN 8
#define F_GETOWN 9
#define F_DUPFD_CLOEXEC 1030
/* Locks with 64-bit offsets, whose commands have numbers of their own on a 32-bit machine. */
#if __LONG_MAX__ > 0x7fffffff
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7
#else
#define F_GETLK 12
#define F_SETLK 13
#define F_SETLKW 14
#endif

#define FD_CLOEXEC 1

#define F_RDLCK 0
#define F_WRLCK 1
#define F_UNLCK 2

#define AT_FDCWD (-100) /* relative to the working directory */
#define AT_SYMLINK_NOFOLLOW 0x100
#define AT_REMOVEDIR 0x200
#define AT_SYMLINK_FOLLOW 0x400
#define AT_EACCESS 0x200

#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_RANDOM 1
#define POSIX_FADV_SEQUENTIAL 2
#define POSIX_FADV_WILLNEED 3
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5

#ifdef __FH_MISC
#define F_OK 0
#define X_OK 1
#define W_OK 2
#define R_OK 4
#define FNDELAY O_NONBLOCK
#define FAPPEND O_APPEND
#define FASYNC O_ASYNC
#define FNONBLOCK O_NONBLOCK
#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
#define AT_NO_AUTOMOUNT 0x800
#define AT_EMPTY_PATH 0x1000
#endif

#ifdef __FH_GNU
#define O_DIRECT 040000
#define O_LARGEFILE 0 /* always */
#define O_NOATIME 01000000
#define O_PATH 010000000
#define O_TMPFILE 020200000
#define F_SETSIG 10
#define F_GETSIG 11
#define F_SETOWN_EX 15
#define F_GETOWN_EX 16
#define F_OFD_GETLK 36
#define F_OFD_SETLK 37
#define F_OFD_SETLKW 38
#define F_SETLEASE 1024
#define F_GETLEASE 1025
#define F_NOTIFY 1026
#define F_SETPIPE_SZ 1031
#define F_GETPIPE_SZ 1032
#define F_ADD_SEALS 1033
#define F_GET_SEALS 1034
#define F_SEAL_SEAL 1
#define F_SEAL_SHRINK 2
#define F_SEAL_GROW 4
#define F_SEAL_WRITE 8
#define F_SEAL_FUTURE_WRITE 16
#define F_GET_RW_HINT 1035
#define F_SET_RW_HINT 1036
#define FALLOC_FL_KEEP_SIZE 1
#define FALLOC_FL_PUNCH_HOLE 2
#define FALLOC_FL_COLLAPSE_RANGE 8
#define FALLOC_FL_ZERO_RANGE 16
#define FALLOC_FL_INSERT_RANGE 32
#define AT_STATX_SYNC_AS_STAT 0
#define AT_STATX_FORCE_SYNC 0x2000
#define AT_STATX_DONT_SYNC 0x4000
#define SPLICE_F_MOVE 1
#define SPLICE_F_NONBLOCK 2
#define SPLICE_F_MORE 4
#define SPLICE_F_GIFT 8
#define SYNC_FILE_RANGE_WAIT_BEFORE 1
#define SYNC_FILE_RANGE_WRITE 2
#define SYNC_FILE_RANGE_WAIT_AFTER 4
#define DN_ACCESS 1
#define DN_MODIFY 2
#define DN_CREATE 4
#define DN_DELETE 8
#define DN_RENAME 16
#define DN_ATTRIB 32
#define DN_MULTISHOT 0x80000000
#endif

/* A lock on a range of a file, for F_GETLK and its relatives. */
struct flock {
	short l_type;   /* F_RDLCK, F_WRLCK, F_UNLCK */
	short l_whence; /* SEEK_SET, SEEK_CUR, SEEK_END */
	off_t l_start;  /* bytes */
	off_t l_len;    /* bytes, 0: to the end of the file and beyond */
	pid_t l_pid;    /* who holds it */
};

/* POSIX. A descriptor, or -1 with errno (ENOENT, EACCES, EEXIST, EISDIR, EMFILE, ...). A third
 * argument, mode_t, is read with O_CREAT and O_TMPFILE. openat: a relative path starts at dir. */
int open(const char *__path, int __flags, ...);
int openat(int __dir, const char *__path, int __flags, ...);

/* POSIX. open for writing, made or emptied. */
int creat(const char *__path, mode_t __mode);

/* POSIX, Linux. Controls a descriptor; the third argument is what the command takes: int, struct
 * flock *, struct f_owner_ex *. -1 with errno (EBADF, EINVAL, EAGAIN, EDEADLK, ...). */
int fcntl(int __fd, int __command, ...);

/* POSIX. How a range of a file will be used, a hint; and room on the disk for it. 0 or an errno
 * value; errno itself is left alone. */
int posix_fadvise(int __fd, off_t __off, off_t __len, int __advice);
int posix_fallocate(int __fd, off_t __off, off_t __len);

#ifdef __FH_GNU
/* Linux. Room on the disk, or holes (FALLOC_FL_*). -1 with errno (EOPNOTSUPP, ENOSPC, ...). */
int fallocate(int __fd, int __mode, off_t __off, off_t __len);

#include <bits/size.h>

struct iovec;

/*
 * Linux. Moves bytes between descriptors, at an offset (then *off moves on) or at the descriptor's
 * own (NULL): splice where one is a pipe, tee from pipe to pipe without taking, vmsplice from
 * memory, copy_file_range between files. Bytes, 0 at the end, -1 with errno.
 */
__ssize_t splice(int __in, off_t *__in_off, int __out, off_t *__out_off, size_t __len,
                 unsigned __flags);
__ssize_t tee(int __in, int __out, size_t __len, unsigned __flags);
__ssize_t vmsplice(int __fd, const struct iovec *__iov, size_t __count, unsigned __flags);
__ssize_t copy_file_range(int __in, off_t *__in_off, int __out, off_t *__out_off, size_t __len,
                          unsigned __flags);

/* Linux. Reads ahead into the page cache; writes a range out of it. 0, or -1 with errno. */
__ssize_t readahead(int __fd, off_t __off, size_t __len);
int sync_file_range(int __fd, off_t __off, off_t __len, unsigned __flags);

/* Linux. Who gets the signals of a descriptor, for F_SETOWN_EX and F_GETOWN_EX. */
#define F_OWNER_TID 0
#define F_OWNER_PID 1
#define F_OWNER_PGRP 2
struct f_owner_ex {
	int type;
	pid_t pid;
};
#endif

#endif
