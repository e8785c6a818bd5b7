/* SPDX-License-Identifier: MIT */
/* Times that waits end at. */
#ifndef TESTS_CLOCK_H
#define TESTS_CLOCK_H

#include <time.h>

static inline struct timespec from_now(clockid_t clock, long ms)
{
	struct timespec t;
	clock_gettime(clock, &t);
	t.tv_nsec += ms % 1000 * 1000000;
	t.tv_sec += ms / 1000 + t.tv_nsec / 1000000000;
	t.tv_nsec %= 1000000000;
	return t;
}

#endif
