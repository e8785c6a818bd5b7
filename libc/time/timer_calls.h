/* SPDX-License-Identifier: MIT */
/* Setting and asking the kernel's timers, of timer_create and timerfd_create, in 64-bit times. */
#ifndef LIBC_TIME_TIMER_CALLS_H
#define LIBC_TIME_TIMER_CALLS_H

#include <bits/itimerspec.h>
#include <stddef.h>

#include "libc/time/convert.h"

struct linux_itimerspec {
	struct linux_time interval, value;
};

/* The call with 64-bit times and the older one, which may be one and the same. */
#ifdef NR_timer_settime64
#define NR_timer_settime_both NR_timer_settime64, NR_timer_settime
#define NR_timer_gettime_both NR_timer_gettime64, NR_timer_gettime
#define NR_timerfd_settime_both NR_timerfd_settime64, NR_timerfd_settime
#define NR_timerfd_gettime_both NR_timerfd_gettime64, NR_timerfd_gettime
#else
#define NR_timer_settime_both NR_timer_settime, 0
#define NR_timer_gettime_both NR_timer_gettime, 0
#define NR_timerfd_settime_both NR_timerfd_settime, 0
#define NR_timerfd_gettime_both NR_timerfd_gettime, 0
#endif

static inline void timer_from_kernel(struct itimerspec *t, const struct linux_itimerspec *kernel)
{
	t->it_interval = time_from_kernel(&kernel->interval);
	t->it_value = time_from_kernel(&kernel->value);
}

static inline struct linux_itimerspec timer_from_old(const struct linux_old_time old[2])
{
	return (struct linux_itimerspec){linux_time_from_old(&old[0]), linux_time_from_old(&old[1])};
}

static inline long timer_get(long nr, long old_nr, long timer, struct itimerspec *now)
{
	struct linux_itimerspec kernel;
	long ret = syscall2(nr, timer, (long)&kernel);
	if (old_nr && linux_missing(ret)) {
		struct linux_old_time old[2];
		ret = syscall2(old_nr, timer, (long)old);
		if (!ret)
			kernel = timer_from_old(old);
	}
	if (!ret)
		timer_from_kernel(now, &kernel);
	return ret;
}

static inline long timer_set(long nr, long old_nr, long timer, int flags,
                             const struct itimerspec *new_value, struct itimerspec *old_value)
{
	struct linux_itimerspec was;
	struct linux_itimerspec wanted = {
		time_to_kernel(&new_value->it_interval), time_to_kernel(&new_value->it_value),
	};
	long ret = syscall4(nr, timer, flags, (long)&wanted, (long)(old_value ? &was : NULL));
	if (old_nr && linux_missing(ret)) {
		struct linux_old_time old_was[2];
		struct linux_old_time old[2] = {
			linux_time_to_old(&wanted.interval), linux_time_to_old(&wanted.value),
		};
		ret = syscall4(old_nr, timer, flags, (long)old, (long)(old_value ? old_was : NULL));
		if (!ret && old_value)
			was = timer_from_old(old_was);
	}
	if (!ret && old_value)
		timer_from_kernel(old_value, &was);
	return ret;
}

#endif
