/* SPDX-License-Identifier: MIT */
/*
 * Barriers. Each round lets `limit` threads through: they count themselves in `arrived`; the last
 * one sets that back and then begins the next round, for which the others wait. Who sees the new
 * round may come again at once. `users` are those that have not left yet (see users.h).
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>

#include "libc/thread/kind.h"
#include "libc/thread/users.h"

int pthread_barrier_init(pthread_barrier_t *restrict b, const pthread_barrierattr_t *restrict attr,
                         unsigned count)
{
	if (!count || count > INT_MAX)
		return EINVAL;
	*b = (pthread_barrier_t){.__kind = attr ? attr->__kind : 0, .__limit = count};
	return 0;
}

int pthread_barrier_destroy(pthread_barrier_t *b)
{
	users_drain(&b->__users, b->__kind);
	return 0;
}

int pthread_barrier_wait(pthread_barrier_t *b)
{
	const struct deadline never = {.until = NULL};
	int kind = b->__kind;
	int serial = 0;
	users_enter(&b->__users);
	int round = atomic_load_int(&b->__round);
	if (atomic_add_int(&b->__arrived, 1) == (int)b->__limit) {
		atomic_store_int_relaxed(&b->__arrived, 0);
		atomic_add_int(&b->__round, 1);
		futex_wake(&b->__round, FUTEX_ALL, word_scope(kind), FUTEX_ANY);
		serial = PTHREAD_BARRIER_SERIAL_THREAD;
	} else {
		while (atomic_load_int(&b->__round) == round)
			word_wait(word_call, &b->__round, round, word_scope(kind), &never);
	}
	users_leave(&b->__users, kind);
	return serial;
}

int pthread_barrierattr_init(pthread_barrierattr_t *attr)
{
	attr->__kind = 0;
	return 0;
}

int pthread_barrierattr_destroy(pthread_barrierattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_barrierattr_setpshared(pthread_barrierattr_t *attr, int shared)
{
	return kind_set_shared(attr, shared);
}

int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict attr, int *restrict shared)
{
	return kind_get_shared(attr, shared);
}
