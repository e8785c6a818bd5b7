/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/owned.h"

int pthread_mutex_init(pthread_mutex_t *restrict m, const pthread_mutexattr_t *restrict attr)
{
	*m = (pthread_mutex_t){.__kind = attr ? attr->__kind : 0};
	return 0;
}

/* Programs destroy a robust mutex that they hold: the list must not lead there any more. */
int pthread_mutex_destroy(pthread_mutex_t *m)
{
	if (m->__kind & KIND_ROBUST) {
		if (owned_is_mine(m)) {
			m->__depth = 0;
			return owned_unlock(m);
		}
		return atomic_load_int_relaxed(&m->__word) & OWNED_THREAD ? EBUSY : 0;
	}
	return atomic_load_int_relaxed(&m->__word) ? EBUSY : 0;
}
