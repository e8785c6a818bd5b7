/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/cond.h"
#include "libc/thread/kind.h"

int pthread_condattr_init(pthread_condattr_t *attr)
{
	attr->__kind = 0;
	return 0;
}

int pthread_condattr_destroy(pthread_condattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_condattr_setclock(pthread_condattr_t *attr, clockid_t clock)
{
	if (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
		return EINVAL;
	attr->__kind &= ~KIND_MONOTONIC;
	attr->__kind |= clock == CLOCK_MONOTONIC ? KIND_MONOTONIC : 0;
	return 0;
}

int pthread_condattr_getclock(const pthread_condattr_t *restrict attr, clockid_t *restrict clock)
{
	*clock = attr->__kind & KIND_MONOTONIC ? CLOCK_MONOTONIC : CLOCK_REALTIME;
	return 0;
}

int pthread_condattr_setpshared(pthread_condattr_t *attr, int shared)
{
	return kind_set_shared(attr, shared);
}

int pthread_condattr_getpshared(const pthread_condattr_t *restrict attr, int *restrict shared)
{
	return kind_get_shared(attr, shared);
}
