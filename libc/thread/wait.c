/* SPDX-License-Identifier: MIT */
#include "libc/thread/wait.h"

#include <errno.h>

int deadline_set(struct deadline *d, clockid_t clock, const struct timespec *until)
{
	d->until = NULL;
	d->flags = clock == CLOCK_REALTIME ? LINUX_FUTEX_REALTIME : 0;
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	if (!until)
		return 0;
	if (until->tv_nsec < 0 || until->tv_nsec >= 1000000000)
		return EINVAL;
	d->time = (struct linux_time){until->tv_sec, until->tv_nsec};
	if (until->tv_sec < 0) /* over, but the kernel wants no such number */
		d->time = (struct linux_time){0, 0};
	d->until = &d->time;
	return 0;
}

long word_wait_mask(system_caller *call, int *word, int expected, int scope, int mask,
                    const struct deadline *d)
{
	return futex_wait_by(call, word, expected, scope | d->flags, mask, d->until);
}

long word_wait(system_caller *call, int *word, int expected, int scope, const struct deadline *d)
{
	return word_wait_mask(call, word, expected, scope, FUTEX_ANY, d);
}

long word_call(long nr, long a, long b, long c, long d, long e, long f)
{
	return plain_call(nr, a, b, c, d, e, f);
}
