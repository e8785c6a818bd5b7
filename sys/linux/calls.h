/* SPDX-License-Identifier: MIT */
/*
 * The second of the three levels: sys_NAME makes the Linux call NAME and returns the kernel's
 * answer, -errno on failure, errno untouched. The first level is arch/'s syscallN, the third the
 * public function of libc/. What the machines spell differently (mmap2, 64-bit offsets and times
 * on i386) is levelled here, by asking which numbers exist.
 */
#ifndef SYS_LINUX_CALLS_H
#define SYS_LINUX_CALLS_H

#include <stddef.h>
#include <stdint.h>

#include "arch/arch.h"
#include "sys/linux/abi.h"
#include "sys/linux/calls_file.h"

/* A system call of up to six arguments: the plain one, or one that is more than that. Calls that
 * must choose between two numbers take it as a parameter (sys_NAME_by). */
typedef long system_caller(long nr, long a, long b, long c, long d, long e, long f);

static inline long plain_call(long nr, long a, long b, long c, long d, long e, long f)
{
	return syscall6(nr, a, b, c, d, e, f);
}

/* Memory */

static inline long sys_brk(uintptr_t end)
{
	return syscall1(NR_brk, (long)end);
}

/* off: bytes, a multiple of 4096. On i386 the kernel counts in units of 4096, so offsets to 2^44. */
static inline long sys_mmap(void *p, size_t len, int prot, int flags, int fd, int64_t off)
{
#ifdef NR_mmap2
	if (off & 4095)
		return -LINUX_EINVAL;
	if ((uint64_t)off >> 44)
		return -LINUX_EOVERFLOW;
	return syscall6(NR_mmap2, (long)p, (long)len, prot, flags, fd, (long)(off >> 12));
#else
	return syscall6(NR_mmap, (long)p, (long)len, prot, flags, fd, off);
#endif
}

static inline long sys_munmap(void *p, size_t len)
{
	return syscall2(NR_munmap, (long)p, (long)len);
}

static inline long sys_mremap(void *p, size_t old_len, size_t new_len, int flags, void *new_p)
{
	return syscall5(NR_mremap, (long)p, (long)old_len, (long)new_len, flags, (long)new_p);
}

static inline long sys_mprotect(void *p, size_t len, int prot)
{
	return syscall3(NR_mprotect, (long)p, (long)len, prot);
}

static inline long sys_madvise(void *p, size_t len, int advice)
{
	return syscall3(NR_madvise, (long)p, (long)len, advice);
}

static inline long sys_msync(void *p, size_t len, int flags)
{
	return syscall3(NR_msync, (long)p, (long)len, flags);
}

static inline long sys_mincore(void *p, size_t len, unsigned char *resident)
{
	return syscall3(NR_mincore, (long)p, (long)len, (long)resident);
}

static inline long sys_mlock(const void *p, size_t len)
{
	return syscall2(NR_mlock, (long)p, (long)len);
}

static inline long sys_munlock(const void *p, size_t len)
{
	return syscall2(NR_munlock, (long)p, (long)len);
}

static inline long sys_mlockall(int flags)
{
	return syscall1(NR_mlockall, flags);
}

static inline long sys_munlockall(void)
{
	return syscall0(NR_munlockall);
}

/* Files */

static inline long sys_read(int fd, void *buf, size_t len)
{
	return syscall3(NR_read, fd, (long)buf, (long)len);
}

static inline long sys_write(int fd, const void *buf, size_t len)
{
	return syscall3(NR_write, fd, (long)buf, (long)len);
}

/* Processes */

static inline long sys_getpid(void)
{
	return syscall0(NR_getpid);
}

static inline long sys_gettid(void)
{
	return syscall0(NR_gettid);
}

static inline long sys_tgkill(int pid, int tid, int sig)
{
	return syscall3(NR_tgkill, pid, tid, sig);
}

static inline long sys_rt_sigprocmask(int how, const void *set, void *old_set)
{
	return syscall4(NR_rt_sigprocmask, how, (long)set, (long)old_set, LINUX_SIGSET_BYTES);
}

/* act and old_act: the kernel's own structure, which differs from the public one. */
static inline long sys_rt_sigaction(int sig, const void *act, void *old_act)
{
	return syscall4(NR_rt_sigaction, sig, (long)act, (long)old_act, LINUX_SIGSET_BYTES);
}

static inline long sys_getrandom(void *buf, size_t len, unsigned flags)
{
	return syscall3(NR_getrandom, (long)buf, (long)len, flags);
}

_Noreturn static inline void sys_exit_group(int status)
{
	for (;;)
		syscall1(NR_exit_group, status);
}

#endif
