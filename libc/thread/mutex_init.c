/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "sys/atomic.h"

int pthread_mutex_init(pthread_mutex_t *restrict m, const pthread_mutexattr_t *restrict attr)
{
	*m = (pthread_mutex_t){.__kind = attr ? attr->__kind : 0};
	return 0;
}

int pthread_mutex_destroy(pthread_mutex_t *m)
{
	return atomic_load_int_relaxed(&m->__word) ? EBUSY : 0;
}
