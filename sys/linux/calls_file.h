/* SPDX-License-Identifier: MIT */
/*
 * The file calls of calls.h, which includes this. Offsets and sizes are 64-bit: a 32-bit machine
 * passes them as two words, low one first.
 */
#ifndef SYS_LINUX_CALLS_FILE_H
#define SYS_LINUX_CALLS_FILE_H

#include <stddef.h>
#include <stdint.h>

#include "arch/arch.h"
#include "sys/linux/abi.h"

/* A 64-bit argument where registers have 32 bits. */
#define WORDS_OF(value) (long)(uint32_t)(value), (long)((uint64_t)(value) >> 32)

struct linux_iovec {
	const void *base;
	size_t len;
};

/* flags gain O_LARGEFILE, which lets a 32-bit program open files of more than 2 GiB. */
static inline long sys_openat(int dir, const char *path, int flags, unsigned mode)
{
	return syscall4(NR_openat, dir, (long)path, flags | LINUX_O_LARGEFILE, mode);
}

static inline long sys_open(const char *path, int flags, unsigned mode)
{
	return sys_openat(LINUX_AT_FDCWD, path, flags, mode);
}

static inline long sys_close(int fd)
{
	return syscall1(NR_close, fd);
}

static inline long sys_readv(int fd, const void *iov, int count)
{
	return syscall3(NR_readv, fd, (long)iov, count);
}

static inline long sys_writev(int fd, const void *iov, int count)
{
	return syscall3(NR_writev, fd, (long)iov, count);
}

static inline long sys_pread(int fd, void *buf, size_t len, int64_t off)
{
#ifdef NR__llseek
	return syscall5(NR_pread64, fd, (long)buf, (long)len, WORDS_OF(off));
#else
	return syscall4(NR_pread64, fd, (long)buf, (long)len, off);
#endif
}

static inline long sys_pwrite(int fd, const void *buf, size_t len, int64_t off)
{
#ifdef NR__llseek
	return syscall5(NR_pwrite64, fd, (long)buf, (long)len, WORDS_OF(off));
#else
	return syscall4(NR_pwrite64, fd, (long)buf, (long)len, off);
#endif
}

/* The kernel takes low and high word on every machine, and joins them where one holds all. */
static inline long sys_preadv(int fd, const void *iov, int count, int64_t off)
{
	return syscall5(NR_preadv, fd, (long)iov, count, (long)off, (long)(off >> 32));
}

static inline long sys_pwritev(int fd, const void *iov, int count, int64_t off)
{
	return syscall5(NR_pwritev, fd, (long)iov, count, (long)off, (long)(off >> 32));
}

/* 0 and the new offset in *at. */
static inline long sys_lseek(int fd, int64_t off, int whence, int64_t *at)
{
#ifdef NR__llseek
	return syscall5(NR__llseek, fd, (long)(off >> 32), (long)off, (long)at, whence);
#else
	long ret = syscall3(NR_lseek, fd, off, whence);
	if (linux_failed(ret))
		return ret;
	*at = ret;
	return 0;
#endif
}

static inline long sys_truncate(const char *path, int64_t len)
{
#ifdef NR_truncate64
	return syscall3(NR_truncate64, (long)path, WORDS_OF(len));
#else
	return syscall2(NR_truncate, (long)path, len);
#endif
}

static inline long sys_ftruncate(int fd, int64_t len)
{
#ifdef NR_ftruncate64
	return syscall3(NR_ftruncate64, fd, WORDS_OF(len));
#else
	return syscall2(NR_ftruncate, fd, len);
#endif
}

static inline long sys_fallocate(int fd, int mode, int64_t off, int64_t len)
{
#ifdef NR__llseek
	return syscall6(NR_fallocate, fd, mode, WORDS_OF(off), WORDS_OF(len));
#else
	return syscall4(NR_fallocate, fd, mode, off, len);
#endif
}

static inline long sys_fadvise(int fd, int64_t off, int64_t len, int advice)
{
#ifdef NR_fadvise64_64
	return syscall6(NR_fadvise64_64, fd, WORDS_OF(off), WORDS_OF(len), advice);
#else
	return syscall4(NR_fadvise64, fd, off, len, advice);
#endif
}

static inline long sys_fsync(int fd)
{
	return syscall1(NR_fsync, fd);
}

static inline long sys_fdatasync(int fd)
{
	return syscall1(NR_fdatasync, fd);
}

static inline long sys_ioctl(int fd, unsigned long request, void *arg)
{
	return syscall3(NR_ioctl, fd, (long)request, (long)arg);
}

/* Locks in the 64-bit form: command numbers of their own on a 32-bit machine. */
static inline long sys_fcntl(int fd, int command, uintptr_t arg)
{
#ifdef NR_fcntl64
	return syscall3(NR_fcntl64, fd, command, (long)arg);
#else
	return syscall3(NR_fcntl, fd, command, (long)arg);
#endif
}

static inline long sys_dup(int fd)
{
	return syscall1(NR_dup, fd);
}

static inline long sys_dup2(int fd, int to)
{
	return syscall2(NR_dup2, fd, to);
}

static inline long sys_dup3(int fd, int to, int flags)
{
	return syscall3(NR_dup3, fd, to, flags);
}

static inline long sys_pipe2(int fds[2], int flags)
{
	return syscall2(NR_pipe2, (long)fds, flags);
}

static inline long sys_faccessat(int dir, const char *path, int mode)
{
	return syscall3(NR_faccessat, dir, (long)path, mode);
}

static inline long sys_faccessat2(int dir, const char *path, int mode, int flags)
{
	return syscall4(NR_faccessat2, dir, (long)path, mode, flags);
}

static inline long sys_unlinkat(int dir, const char *path, int flags)
{
	return syscall3(NR_unlinkat, dir, (long)path, flags);
}

static inline long sys_mkdirat(int dir, const char *path, unsigned mode)
{
	return syscall3(NR_mkdirat, dir, (long)path, mode);
}

/* dev: in the kernel's packing of 32 bits. */
static inline long sys_mknodat(int dir, const char *path, unsigned mode, unsigned dev)
{
	return syscall4(NR_mknodat, dir, (long)path, mode, dev);
}

static inline long sys_linkat(int old_dir, const char *old, int new_dir, const char *new, int flags)
{
	return syscall5(NR_linkat, old_dir, (long)old, new_dir, (long)new, flags);
}

static inline long sys_symlinkat(const char *target, int dir, const char *path)
{
	return syscall3(NR_symlinkat, (long)target, dir, (long)path);
}

static inline long sys_readlinkat(int dir, const char *path, char *buf, size_t len)
{
	return syscall4(NR_readlinkat, dir, (long)path, (long)buf, (long)len);
}

static inline long sys_renameat(int old_dir, const char *old, int new_dir, const char *new)
{
	return syscall4(NR_renameat, old_dir, (long)old, new_dir, (long)new);
}

static inline long sys_renameat2(int old_dir, const char *old, int new_dir, const char *new,
                                 unsigned flags)
{
	return syscall5(NR_renameat2, old_dir, (long)old, new_dir, (long)new, flags);
}

static inline long sys_chdir(const char *path)
{
	return syscall1(NR_chdir, (long)path);
}

static inline long sys_fchdir(int fd)
{
	return syscall1(NR_fchdir, fd);
}

/* The length with the null byte. */
static inline long sys_getcwd(char *buf, size_t len)
{
	return syscall2(NR_getcwd, (long)buf, (long)len);
}

static inline long sys_fchmodat(int dir, const char *path, unsigned mode)
{
	return syscall3(NR_fchmodat, dir, (long)path, mode);
}

static inline long sys_fchmod(int fd, unsigned mode)
{
	return syscall2(NR_fchmod, fd, mode);
}

static inline long sys_fchownat(int dir, const char *path, unsigned uid, unsigned gid, int flags)
{
	return syscall5(NR_fchownat, dir, (long)path, uid, gid, flags);
}

static inline long sys_fchown(int fd, unsigned uid, unsigned gid)
{
#ifdef NR_fchown32
	return syscall3(NR_fchown32, fd, uid, gid);
#else
	return syscall3(NR_fchown, fd, uid, gid);
#endif
}

static inline long sys_umask(unsigned mode)
{
	return syscall1(NR_umask, mode);
}

static inline long sys_flock(int fd, int operation)
{
	return syscall2(NR_flock, fd, operation);
}

static inline long sys_syncfs(int fd)
{
	return syscall1(NR_syncfs, fd);
}

static inline long sys_sync(void)
{
	return syscall0(NR_sync);
}

static inline long sys_chroot(const char *path)
{
	return syscall1(NR_chroot, (long)path);
}

/* times: two of the kernel's 64-bit struct timespec, or NULL. */
static inline long sys_utimensat(int dir, const char *path, const void *times, int flags)
{
#ifdef NR_utimensat_time64
	return syscall4(NR_utimensat_time64, dir, (long)path, (long)times, flags);
#else
	return syscall4(NR_utimensat, dir, (long)path, (long)times, flags);
#endif
}

#endif
