/* SPDX-License-Identifier: MIT */
/*
 * sys_NAME (see calls.h) for clocks and waiting. Times are struct linux_time, 64 bits, everywhere.
 * i386 has a later set of calls that take these and an older one with 32-bit seconds, which serves
 * where the later one is missing: old kernels, filters of containers. Elsewhere both are one.
 */
#ifndef SYS_LINUX_CALLS_CLOCK_H
#define SYS_LINUX_CALLS_CLOCK_H

#include "sys/linux/calls.h"

struct linux_time {
	int64_t sec, nsec;
};

/* The older calls' time: one word each. */
struct linux_old_time {
	long sec, nsec; /* or microseconds, where a call says so */
};

/* The nearest that the older calls can express. */
static inline struct linux_old_time linux_time_to_old(const struct linux_time *t)
{
	int64_t most = (int64_t)(~0ul >> 1);
	int64_t sec = t->sec > most ? most : t->sec < -most ? -most : t->sec;
	return (struct linux_old_time){(long)sec, (long)t->nsec};
}

static inline struct linux_time linux_time_from_old(const struct linux_old_time *t)
{
	return (struct linux_time){t->sec, t->nsec};
}

static inline long sys_clock_gettime(int clock, struct linux_time *now)
{
#ifdef NR_clock_gettime64
	long ret = syscall2(NR_clock_gettime64, clock, (long)now);
	if (!linux_missing(ret))
		return ret;
#endif
	struct linux_old_time old;
	long old_ret = syscall2(NR_clock_gettime, clock, (long)&old);
	if (!old_ret)
		*now = linux_time_from_old(&old);
	return old_ret;
}

static inline long sys_clock_getres(int clock, struct linux_time *resolution)
{
#ifdef NR_clock_getres_time64
	long ret = syscall2(NR_clock_getres_time64, clock, (long)resolution);
	if (!linux_missing(ret))
		return ret;
#endif
	struct linux_old_time old;
	long old_ret = syscall2(NR_clock_getres, clock, (long)&old);
	if (!old_ret)
		*resolution = linux_time_from_old(&old);
	return old_ret;
}

static inline long sys_clock_settime(int clock, const struct linux_time *now)
{
#ifdef NR_clock_settime64
	long ret = syscall2(NR_clock_settime64, clock, (long)now);
	if (ret != -LINUX_ENOSYS) /* EPERM is an answer of the call itself */
		return ret;
#endif
	struct linux_old_time old = linux_time_to_old(now);
	return syscall2(NR_clock_settime, clock, (long)&old);
}

/* left: may be NULL; written when a signal interrupts a wait that is not to an absolute time. */
static inline long sys_clock_nanosleep_by(system_caller *call, int clock, int flags,
                                          const struct linux_time *length, struct linux_time *left)
{
#ifdef NR_clock_nanosleep_time64
	long ret = call(NR_clock_nanosleep_time64, clock, flags, (long)length, (long)left, 0, 0);
	if (!linux_missing(ret))
		return ret;
#endif
	struct linux_old_time old_length = linux_time_to_old(length);
	struct linux_old_time old_left;
	long old_ret = call(NR_clock_nanosleep, clock, flags, (long)&old_length, (long)&old_left, 0, 0);
	if (old_ret == -LINUX_EINTR && left && !flags)
		*left = linux_time_from_old(&old_left);
	return old_ret;
}

static inline long sys_clock_nanosleep(int clock, int flags, const struct linux_time *length,
                                       struct linux_time *left)
{
	return sys_clock_nanosleep_by(plain_call, clock, flags, length, left);
}

/* Microseconds, one word each, on both machines: the interval, then what is left. */
struct linux_itimer {
	struct linux_old_time interval, value;
};

static inline long sys_setitimer(int which, const struct linux_itimer *new_value,
                                 struct linux_itimer *old_value)
{
	return syscall3(NR_setitimer, which, (long)new_value, (long)old_value);
}

static inline long sys_getitimer(int which, struct linux_itimer *value)
{
	return syscall2(NR_getitimer, which, (long)value);
}

/* What getrusage and wait4 write: two times in microseconds, then words. */
struct linux_rusage {
	struct linux_old_time user, system;
	long rest[14];
};

#endif
