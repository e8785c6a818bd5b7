/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <sys/time.h>

#include "libc/ret.h"
#include "libc/time/convert.h"

static struct linux_old_time to_kernel(const struct timeval *t)
{
	return (struct linux_old_time){(long)t->tv_sec, t->tv_usec};
}

static struct itimerval from_kernel(const struct linux_itimer *t)
{
	return (struct itimerval){timeval_from_kernel(&t->interval), timeval_from_kernel(&t->value)};
}

/* The kernel counts a timer's seconds in one word. */
static int fits(const struct timeval *t)
{
	return t->tv_sec >= 0 && t->tv_sec <= LONG_MAX;
}

int setitimer(int which, const struct itimerval *restrict new_value,
              struct itimerval *restrict old_value)
{
	struct linux_itimer new_timer = {0}, old_timer;
	if (new_value) {
		if (!fits(&new_value->it_interval) || !fits(&new_value->it_value)) {
			errno = EINVAL;
			return -1;
		}
		new_timer.interval = to_kernel(&new_value->it_interval);
		new_timer.value = to_kernel(&new_value->it_value);
	}
	long ret = sys_setitimer(which, &new_timer, &old_timer);
	if (!ret && old_value)
		*old_value = from_kernel(&old_timer);
	return (int)ret_errno(ret);
}

int getitimer(int which, struct itimerval *now)
{
	struct linux_itimer timer;
	long ret = sys_getitimer(which, &timer);
	if (!ret)
		*now = from_kernel(&timer);
	return (int)ret_errno(ret);
}
