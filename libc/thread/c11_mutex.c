/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stddef.h>
#include <threads.h>

#include "libc/thread/mutex.h"
#include "libc/thread/result.h"

int mtx_init(mtx_t *m, int kind)
{
	if (kind & ~(mtx_recursive | mtx_timed))
		return thrd_error;
	*m = (mtx_t){.__kind = kind & mtx_recursive ? PTHREAD_MUTEX_RECURSIVE : PTHREAD_MUTEX_NORMAL};
	return thrd_success;
}

void mtx_destroy(mtx_t *m)
{
	(void)m;
}

int mtx_lock(mtx_t *m)
{
	return result_of(mutex_lock(m));
}

int mtx_trylock(mtx_t *m)
{
	return result_of(mutex_trylock(m));
}

int mtx_timedlock(mtx_t *restrict m, const struct timespec *restrict until)
{
	return result_of(mutex_lock_until(m, CLOCK_REALTIME, until));
}

int mtx_unlock(mtx_t *m)
{
	return result_of(mutex_unlock(m));
}
