/* SPDX-License-Identifier: MIT */
#include "libc/thread/cond.h"

#include <errno.h>

#include "libc/alias.h"
#include "libc/thread/cancel.h"
#include "libc/thread/mutex.h"
#include "libc/thread/users.h"
#include "sys/linux/thread.h"

/* Until the sequence is another. A wait that is cancelled answers -ECANCELED. */
static long wait_signal(struct __cond *c, int sequence, const struct deadline *deadline)
{
	struct thread *self = thread_self();
	long ret;
	self->cancel_answers = true;
	do
		ret = word_wait(cancel_call, &c->__sequence, sequence, word_scope(c->__kind), deadline);
	while (ret == -LINUX_EINTR && atomic_load_int_relaxed(&c->__sequence) == sequence);
	self->cancel_answers = false;
	return ret;
}

int cond_wait_until(struct __cond *c, struct __mutex *m, clockid_t clock,
                    const struct timespec *until)
{
	struct deadline deadline;
	if (mutex_knows_holder(m) && !mutex_is_mine(m))
		return EPERM;
	int error = deadline_set(&deadline, clock, until);
	if (error)
		return error;

	struct __mutex *moves_to = m->__kind & KIND_OWNED ? NULL : m;
	users_enter(&c->__users);
	if (atomic_load_pointer(&c->__mutex) != moves_to) {
		atomic_store_pointer(&c->__mutex, moves_to);
		atomic_add_int(&c->__sequence, 1);
	}
	int sequence = atomic_load_int_relaxed(&c->__sequence);
	unsigned depth = mutex_leave(m);
	long ret = wait_signal(c, sequence, &deadline);
	/* It may have waited with the mutex already, after a broadcast. */
	if (ret == -LINUX_ETIMEDOUT && atomic_load_int_relaxed(&c->__sequence) != sequence)
		ret = 0;
	bool requeued = moves_to && !(c->__kind & KIND_SHARED) && (!ret || ret == -LINUX_EINTR);
	users_leave(&c->__users, c->__kind);

	error = mutex_enter(m, depth, requeued);
	if (ret == -LINUX_ECANCELED)
		cancel_test();
	if (!error && ret == -LINUX_ETIMEDOUT)
		error = ETIMEDOUT;
	return error;
}

int cond_signal(struct __cond *c)
{
	if (atomic_load_int(&c->__users)) {
		int scope = word_scope(c->__kind); /* it may be destroyed once a waiter may go */
		atomic_add_int(&c->__sequence, 1);
		futex_wake(&c->__sequence, 1, scope, FUTEX_ANY);
	}
	return 0;
}

int cond_broadcast(struct __cond *c)
{
	if (!atomic_load_int(&c->__users))
		return 0;
	int kind = c->__kind;
	users_enter(&c->__users); /* or the variable might be destroyed once the waiters may go */
	int sequence = atomic_add_int(&c->__sequence, 1);
	struct __mutex *m = atomic_load_pointer(&c->__mutex);
	/* Only within one process is the mutex in the same place for all who wait. */
	if (!m || kind & KIND_SHARED ||
	    linux_failed(futex_requeue(&c->__sequence, sequence, &m->__word, word_scope(kind))))
		futex_wake(&c->__sequence, FUTEX_ALL, word_scope(kind), FUTEX_ANY);
	users_leave(&c->__users, kind);
	return 0;
}

int cond_destroy(struct __cond *c)
{
	users_drain(&c->__users, c->__kind);
	return 0;
}

int pthread_cond_init(pthread_cond_t *restrict c, const pthread_condattr_t *restrict attr)
{
	*c = (pthread_cond_t){.__kind = attr ? attr->__kind : 0};
	return 0;
}

static clockid_t clock_of(const struct __cond *c)
{
	return c->__kind & KIND_MONOTONIC ? CLOCK_MONOTONIC : CLOCK_REALTIME;
}

int pthread_cond_wait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m)
{
	return cond_wait_until(c, m, CLOCK_REALTIME, NULL);
}

int pthread_cond_timedwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m,
                           const struct timespec *restrict until)
{
	return cond_wait_until(c, m, clock_of(c), until);
}

int pthread_cond_clockwait(pthread_cond_t *restrict c, pthread_mutex_t *restrict m, clockid_t clock,
                           const struct timespec *restrict until)
{
	return cond_wait_until(c, m, clock, until);
}

WEAK_ALIAS(cond_signal, pthread_cond_signal);
WEAK_ALIAS(cond_broadcast, pthread_cond_broadcast);
WEAK_ALIAS(cond_destroy, pthread_cond_destroy);
