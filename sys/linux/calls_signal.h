/* SPDX-License-Identifier: MIT */
/* sys_NAME (see calls.h) for signals. A set is 64 bits, signal 1 the lowest. */
#ifndef SYS_LINUX_CALLS_SIGNAL_H
#define SYS_LINUX_CALLS_SIGNAL_H

#include "sys/linux/calls.h"
#include "sys/linux/calls_clock.h"

/* What rt_sigaction takes. */
struct linux_sigaction {
	void (*handler)(int);
	unsigned long flags;
	void (*restorer)(void); /* what the handler returns to; with LINUX_SA_RESTORER */
	uint64_t mask;
};

#define LINUX_SA_NOCLDWAIT 2
#define LINUX_SA_SIGINFO 4
#define LINUX_SA_RESTORER 0x04000000
#define LINUX_SA_RESTART 0x10000000
#define LINUX_SA_NODEFER 0x40000000
#define LINUX_SA_RESETHAND 0x80000000

static inline long sys_kill(int pid, int sig)
{
	return syscall2(NR_kill, pid, sig);
}

static inline long sys_rt_sigqueueinfo(int pid, int sig, const void *info)
{
	return syscall3(NR_rt_sigqueueinfo, pid, sig, (long)info);
}

static inline long sys_rt_sigsuspend(const void *mask)
{
	return syscall2(NR_rt_sigsuspend, (long)mask, LINUX_SIGSET_BYTES);
}

static inline long sys_rt_sigpending(void *set)
{
	return syscall2(NR_rt_sigpending, (long)set, LINUX_SIGSET_BYTES);
}

static inline long sys_rt_sigtimedwait_by(system_caller *call, const void *set, void *info,
                                          const struct linux_time *limit)
{
#ifdef NR_rt_sigtimedwait_time64
	long ret = call(NR_rt_sigtimedwait_time64, (long)set, (long)info, (long)limit,
	                LINUX_SIGSET_BYTES, 0, 0);
	if (!linux_missing(ret))
		return ret;
#endif
	struct linux_old_time old_limit;
	if (limit)
		old_limit = linux_time_to_old(limit);
	return call(NR_rt_sigtimedwait, (long)set, (long)info, (long)(limit ? &old_limit : NULL),
	            LINUX_SIGSET_BYTES, 0, 0);
}

static inline long sys_rt_sigtimedwait(const void *set, void *info, const struct linux_time *limit)
{
	return sys_rt_sigtimedwait_by(plain_call, set, info, limit);
}

static inline long sys_sigaltstack(const void *new_stack, void *old_stack)
{
	return syscall2(NR_sigaltstack, (long)new_stack, (long)old_stack);
}

#endif
