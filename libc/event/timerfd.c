/* SPDX-License-Identifier: MIT */
#include <sys/timerfd.h>

#include <stddef.h>

#include "libc/ret.h"
#include "libc/time/timer_calls.h"

int timerfd_create(clockid_t clock, int flags)
{
	return (int)ret_errno(syscall2(NR_timerfd_create, clock, flags));
}

int timerfd_settime(int fd, int flags, const struct itimerspec *new_value,
                    struct itimerspec *old_value)
{
	return (int)ret_errno(timer_set(NR_timerfd_settime_both, fd, flags, new_value, old_value));
}

int timerfd_gettime(int fd, struct itimerspec *now)
{
	return (int)ret_errno(timer_get(NR_timerfd_gettime_both, fd, now));
}
