/* SPDX-License-Identifier: MIT */
/*
 * cancel_NAME: sys_NAME (see sys/linux/calls.h) as a cancellation point. For the public functions
 * that POSIX says are such; what the library does for itself, in stdio for example, is none.
 */
#ifndef LIBC_THREAD_CANCEL_CALLS_H
#define LIBC_THREAD_CANCEL_CALLS_H

#include "libc/thread/cancel.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"

static inline long cancel_read(int fd, void *buf, size_t len)
{
	return cancel_call(NR_read, fd, (long)buf, (long)len, 0, 0, 0);
}

static inline long cancel_write(int fd, const void *buf, size_t len)
{
	return cancel_call(NR_write, fd, (long)buf, (long)len, 0, 0, 0);
}

static inline long cancel_readv(int fd, const void *iov, int count)
{
	return cancel_call(NR_readv, fd, (long)iov, count, 0, 0, 0);
}

static inline long cancel_writev(int fd, const void *iov, int count)
{
	return cancel_call(NR_writev, fd, (long)iov, count, 0, 0, 0);
}

static inline long cancel_pread(int fd, void *buf, size_t len, int64_t off)
{
#ifdef NR__llseek
	return cancel_call(NR_pread64, fd, (long)buf, (long)len, WORDS_OF(off), 0);
#else
	return cancel_call(NR_pread64, fd, (long)buf, (long)len, off, 0, 0);
#endif
}

static inline long cancel_pwrite(int fd, const void *buf, size_t len, int64_t off)
{
#ifdef NR__llseek
	return cancel_call(NR_pwrite64, fd, (long)buf, (long)len, WORDS_OF(off), 0);
#else
	return cancel_call(NR_pwrite64, fd, (long)buf, (long)len, off, 0, 0);
#endif
}

static inline long cancel_preadv(int fd, const void *iov, int count, int64_t off)
{
	return cancel_call(NR_preadv, fd, (long)iov, count, (long)off, (long)(off >> 32), 0);
}

static inline long cancel_pwritev(int fd, const void *iov, int count, int64_t off)
{
	return cancel_call(NR_pwritev, fd, (long)iov, count, (long)off, (long)(off >> 32), 0);
}

static inline long cancel_openat(int dir, const char *path, int flags, unsigned mode)
{
	return cancel_call(NR_openat, dir, (long)path, flags | LINUX_O_LARGEFILE, mode, 0, 0);
}

static inline long cancel_open(const char *path, int flags, unsigned mode)
{
	return cancel_openat(LINUX_AT_FDCWD, path, flags, mode);
}

static inline long cancel_close(int fd)
{
	return cancel_call(NR_close, fd, 0, 0, 0, 0, 0);
}

static inline long cancel_fcntl(int fd, int command, uintptr_t arg)
{
#ifdef NR_fcntl64
	return cancel_call(NR_fcntl64, fd, command, (long)arg, 0, 0, 0);
#else
	return cancel_call(NR_fcntl, fd, command, (long)arg, 0, 0, 0);
#endif
}

static inline long cancel_fsync(int fd)
{
	return cancel_call(NR_fsync, fd, 0, 0, 0, 0, 0);
}

static inline long cancel_fdatasync(int fd)
{
	return cancel_call(NR_fdatasync, fd, 0, 0, 0, 0, 0);
}

static inline long cancel_msync(void *p, size_t len, int flags)
{
	return cancel_call(NR_msync, (long)p, (long)len, flags, 0, 0, 0);
}

static inline long cancel_wait4(int pid, int *status, int options, void *usage)
{
	return cancel_call(NR_wait4, pid, (long)status, options, (long)usage, 0, 0);
}

static inline long cancel_rt_sigsuspend(const void *mask)
{
	return cancel_call(NR_rt_sigsuspend, (long)mask, LINUX_SIGSET_BYTES, 0, 0, 0, 0);
}

static inline long cancel_rt_sigtimedwait(const void *set, void *info,
                                          const struct linux_time *limit)
{
	return sys_rt_sigtimedwait_by(cancel_call, set, info, limit);
}

static inline long cancel_clock_nanosleep(int clock, int flags, const struct linux_time *length,
                                          struct linux_time *left)
{
	return sys_clock_nanosleep_by(cancel_call, clock, flags, length, left);
}

#endif
