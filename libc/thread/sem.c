/* SPDX-License-Identifier: MIT */
/*
 * Semaphores. The word is the value, and a bit that says that someone may wait:
 *
 *   word      | wait                          | post
 *   n > 0     | n - 1                         | n + 1
 *   0         | WAITED, sleeps                | 1
 *   WAITED    | sleeps                        | WAITED + 1 or 1, wakes one or all
 *   WAITED + n| WAITED + n - 1                | WAITED + n + 1 or n + 1, wakes one or all
 *
 * post clears the bit, and wakes all, when it saw at most one waiter: a waiter that comes between
 * sets it again. It reads nothing after the word has changed, since the semaphore may be destroyed
 * then.
 */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdbool.h>

#include "libc/thread/cancel.h"
#include "libc/thread/wait.h"
#include "sys/atomic.h"

#define VALUE SEM_VALUE_MAX
#define WAITED INT_MIN

static int scope_of(const sem_t *s)
{
	return s->__shared ? WORD_SHARED : WORD_PRIVATE;
}

static int fail(int error)
{
	errno = error;
	return -1;
}

int sem_init(sem_t *s, int shared, unsigned value)
{
	if (value > SEM_VALUE_MAX)
		return fail(EINVAL);
	*s = (sem_t){.__word = (int)value, .__shared = shared != 0};
	return 0;
}

int sem_destroy(sem_t *s)
{
	(void)s;
	return 0;
}

int sem_getvalue(sem_t *restrict s, int *restrict value)
{
	*value = atomic_load_int_relaxed(&s->__word) & VALUE;
	return 0;
}

static bool take(sem_t *s)
{
	int word;
	while ((word = atomic_load_int_relaxed(&s->__word)) & VALUE)
		if (atomic_cas_int_acquire(&s->__word, word, word - 1))
			return true;
	return false;
}

int sem_trywait(sem_t *s)
{
	return take(s) ? 0 : fail(EAGAIN);
}

static void stop_waiting(void *sem)
{
	sem_t *s = sem;
	atomic_add_int(&s->__waiters, -1);
}

/* One sleep, in which the thread may be cancelled. 0 or -errno. */
static long sleep_once(sem_t *s, const struct deadline *deadline)
{
	long ret;
	atomic_add_int(&s->__waiters, 1);
	pthread_cleanup_push(stop_waiting, s);
	atomic_cas_int_acq_rel(&s->__word, 0, WAITED);
	ret = word_wait(cancel_call, &s->__word, WAITED, scope_of(s), deadline);
	pthread_cleanup_pop(1);
	return ret;
}

static int wait_until(sem_t *s, clockid_t clock, const struct timespec *until)
{
	cancel_test();
	if (take(s))
		return 0;
	struct deadline deadline;
	int error = deadline_set(&deadline, clock, until);
	if (error)
		return fail(error);
	for (;;) {
		long ret = sleep_once(s, &deadline);
		if (take(s))
			return 0;
		if (ret == -LINUX_EINTR || ret == -LINUX_ETIMEDOUT)
			return fail((int)-ret);
	}
}

int sem_wait(sem_t *s)
{
	return wait_until(s, CLOCK_REALTIME, NULL);
}

int sem_timedwait(sem_t *restrict s, const struct timespec *restrict until)
{
	return wait_until(s, CLOCK_REALTIME, until);
}

int sem_clockwait(sem_t *restrict s, clockid_t clock, const struct timespec *restrict until)
{
	return wait_until(s, clock, until);
}

int sem_post(sem_t *s)
{
	int scope = scope_of(s);
	int word, waiters, next;
	do {
		word = atomic_load_int(&s->__word);
		waiters = atomic_load_int(&s->__waiters);
		if ((word & VALUE) == SEM_VALUE_MAX)
			return fail(EOVERFLOW);
		next = word + 1;
		if (waiters <= 1)
			next &= VALUE;
	} while (!atomic_cas_int_acq_rel(&s->__word, word, next));
	if (word & WAITED)
		futex_wake(&s->__word, waiters <= 1 ? FUTEX_ALL : 1, scope, FUTEX_ANY);
	return 0;
}
