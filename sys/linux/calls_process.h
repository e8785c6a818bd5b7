/* SPDX-License-Identifier: MIT */
/*
 * sys_NAME (see calls.h) for processes: who they are, how they begin and end, what they may use.
 * i386 first numbered users and groups in 16 bits; the calls with 32 are there under other names.
 */
#ifndef SYS_LINUX_CALLS_PROCESS_H
#define SYS_LINUX_CALLS_PROCESS_H

#include "sys/linux/calls.h"

#ifdef NR_getuid32
#define NR_WIDE_ID(name) NR_##name##32
#else
#define NR_WIDE_ID(name) NR_##name
#endif

/* Users and groups */

static inline long sys_getppid(void)
{
	return syscall0(NR_getppid);
}

static inline long sys_getuid(void)
{
	return syscall0(NR_WIDE_ID(getuid));
}

static inline long sys_geteuid(void)
{
	return syscall0(NR_WIDE_ID(geteuid));
}

static inline long sys_getgid(void)
{
	return syscall0(NR_WIDE_ID(getgid));
}

static inline long sys_getegid(void)
{
	return syscall0(NR_WIDE_ID(getegid));
}

static inline long sys_setuid(unsigned user)
{
	return syscall1(NR_WIDE_ID(setuid), (long)user);
}

static inline long sys_setgid(unsigned group)
{
	return syscall1(NR_WIDE_ID(setgid), (long)group);
}

static inline long sys_getresuid(unsigned *real, unsigned *effective, unsigned *saved)
{
	return syscall3(NR_WIDE_ID(getresuid), (long)real, (long)effective, (long)saved);
}

static inline long sys_getresgid(unsigned *real, unsigned *effective, unsigned *saved)
{
	return syscall3(NR_WIDE_ID(getresgid), (long)real, (long)effective, (long)saved);
}

static inline long sys_getgroups(int count, unsigned *groups)
{
	return syscall2(NR_WIDE_ID(getgroups), count, (long)groups);
}

/* Groups of processes, sessions */

static inline long sys_getpgid(int pid)
{
	return syscall1(NR_getpgid, pid);
}

static inline long sys_setpgid(int pid, int group)
{
	return syscall2(NR_setpgid, pid, group);
}

static inline long sys_getsid(int pid)
{
	return syscall1(NR_getsid, pid);
}

static inline long sys_setsid(void)
{
	return syscall0(NR_setsid);
}

/* Beginning and end */

static inline long sys_fork(void)
{
	return syscall0(NR_fork);
}

/* Ends the calling thread alone. */
static inline long sys_exit(int status)
{
	return syscall1(NR_exit, status);
}

/* The kernel will clear *tid, and wake one who waits there, when the thread ends. Its number. */
static inline long sys_set_tid_address(int *tid)
{
	return syscall1(NR_set_tid_address, (long)tid);
}

/* The kernel will look through the list (see libc/thread/robust.c), of len bytes, when the thread ends. */
static inline long sys_set_robust_list(const void *list, size_t len)
{
	return syscall2(NR_set_robust_list, (long)list, (long)len);
}

static inline long sys_execve(const char *path, char *const argv[], char *const envp[])
{
	return syscall3(NR_execve, (long)path, (long)argv, (long)envp);
}

static inline long sys_execveat(int fd, const char *path, char *const argv[], char *const envp[],
                                int flags)
{
	return syscall5(NR_execveat, fd, (long)path, (long)argv, (long)envp, flags);
}

/* usage: the kernel's own structure, see calls_clock.h. */
static inline long sys_wait4(int pid, int *status, int options, void *usage)
{
	return syscall4(NR_wait4, pid, (long)status, options, (long)usage);
}

/* What a process may use */

static inline long sys_getpriority(int which, unsigned who)
{
	return syscall2(NR_getpriority, which, (long)who);
}

static inline long sys_setpriority(int which, unsigned who, int priority)
{
	return syscall3(NR_setpriority, which, (long)who, priority);
}

/* new_limit and old_limit: two 64-bit numbers each. */
static inline long sys_prlimit(int pid, int resource, const void *new_limit, void *old_limit)
{
	return syscall4(NR_prlimit64, pid, resource, (long)new_limit, (long)old_limit);
}

static inline long sys_getrusage(int who, void *usage)
{
	return syscall2(NR_getrusage, who, (long)usage);
}

static inline long sys_times(void *result)
{
	return syscall1(NR_times, (long)result);
}

static inline long sys_prctl(int operation, long a, long b, long c, long d)
{
	return syscall5(NR_prctl, operation, a, b, c, d);
}

static inline long sys_sched_yield(void)
{
	return syscall0(NR_sched_yield);
}

static inline long sys_sched_getaffinity(int pid, size_t len, void *set)
{
	return syscall3(NR_sched_getaffinity, pid, (long)len, (long)set);
}

static inline long sys_sched_setaffinity(int pid, size_t len, const void *set)
{
	return syscall3(NR_sched_setaffinity, pid, (long)len, (long)set);
}

static inline long sys_sched_get_priority_max(int policy)
{
	return syscall1(NR_sched_get_priority_max, policy);
}

static inline long sys_sched_get_priority_min(int policy)
{
	return syscall1(NR_sched_get_priority_min, policy);
}

static inline long sys_getcpu(unsigned *cpu, unsigned *node)
{
	return syscall3(NR_getcpu, (long)cpu, (long)node, 0);
}

static inline long sys_uname(void *result)
{
	return syscall1(NR_uname, (long)result);
}

static inline long sys_sysinfo(void *result)
{
	return syscall1(NR_sysinfo, (long)result);
}

#endif
