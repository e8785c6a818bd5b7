/* SPDX-License-Identifier: MIT */
#include <pthread.h>

#include "libc/thread/mutex.h"

int pthread_mutex_timedlock(pthread_mutex_t *restrict m, const struct timespec *restrict until)
{
	return mutex_lock_until(m, CLOCK_REALTIME, until);
}

int pthread_mutex_clocklock(pthread_mutex_t *restrict m, clockid_t clock,
                            const struct timespec *restrict until)
{
	return mutex_lock_until(m, clock, until);
}
