/* SPDX-License-Identifier: MIT */
#include "libc/thread/wait.h"

#include <errno.h>
#include <stdbool.h>

int deadline_after(struct deadline *d, const struct timespec *span)
{
	struct timespec until;
	if (!span)
		return deadline_set(d, CLOCK_MONOTONIC, NULL);
	if (span->tv_sec < 0 || span->tv_nsec < 0 || span->tv_nsec >= 1000000000)
		return EINVAL;
	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += span->tv_nsec;
	until.tv_sec += until.tv_nsec / 1000000000;
	until.tv_nsec %= 1000000000;
	bool never = __builtin_add_overflow(until.tv_sec, span->tv_sec, &until.tv_sec);
	return deadline_set(d, CLOCK_MONOTONIC, never ? NULL : &until);
}
