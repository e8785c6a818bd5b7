/* SPDX-License-Identifier: MIT */
/*
 * Locks for many readers or one writer, in one word:
 *
 *   bits 0..17  | readers inside; WRITER: a writer is
 *   bit 18      | READERS_WAIT: readers may be asleep
 *   bits 19..31 | writers that wait
 *
 *                | who      | sets                                   | and
 *   enter        | reader   | count + 1, unless WRITER or full       |
 *                | writer   | WRITER where the count is 0            |
 *   wait         | reader   | READERS_WAIT                           | sleeps in the class of readers
 *                | writer   | waiting writers + 1 (later - 1)        | sleeps in the class of writers
 *   leave        | writer   | count 0, READERS_WAIT off              | wakes all readers, else a writer
 *                |          | (where writers go first, as below)     |
 *                | the last | count 0                                | wakes a writer, else all readers
 *                | reader   |                                        |
 *
 * Waiters compare the whole word, so whoever is about to sleep when the lock is left tries again
 * instead. One who was woken tries at least once before it gives up, and whoever is inside then
 * wakes somebody on leaving: so while there are waiters, someone will wake one.
 */
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>

#include "libc/thread/thread.h"
#include "libc/thread/wait.h"
#include "sys/atomic.h"

#define COUNT 0x3ffffu
#define WRITER COUNT
#define READERS_MAX (COUNT - 1)
#define READERS_WAIT 0x40000u
#define ONE_WRITER 0x80000u
#define WRITERS_WAIT (~0u << 19)

enum { CLASS_READERS = 1, CLASS_WRITERS = 2 };

static unsigned state_of(const struct __rwlock *l)
{
	return (unsigned)atomic_load_int_relaxed(&l->__word);
}

static bool change(struct __rwlock *l, unsigned from, unsigned to)
{
	return atomic_cas_int_acq_rel(&l->__word, (int)from, (int)to);
}

static size_t me(const struct __rwlock *l)
{
	return l->__kind & KIND_SHARED ? (size_t)thread_number() : (size_t)thread_self();
}

static bool is_writer(const struct __rwlock *l)
{
	return atomic_load_size_relaxed(&l->__holder) == me(l);
}

static bool writers_first(const struct __rwlock *l)
{
	return (l->__kind & 3) == PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP;
}

static long wait_change(struct __rwlock *l, unsigned state, int class, const struct deadline *d)
{
	return word_wait_mask(word_call, &l->__word, (int)state, word_scope(l->__kind), class, d);
}

/* 0, EBUSY, or EAGAIN: too many read. */
static int try_read(struct __rwlock *l)
{
	for (;;) {
		unsigned state = state_of(l);
		if ((state & COUNT) == WRITER || (state & WRITERS_WAIT && writers_first(l)))
			return EBUSY;
		if ((state & COUNT) == READERS_MAX)
			return EAGAIN;
		if (change(l, state, state + 1))
			return 0;
	}
}

static int read_until(struct __rwlock *l, clockid_t clock, const struct timespec *until)
{
	int error = try_read(l);
	if (error != EBUSY)
		return error;
	if (is_writer(l))
		return EDEADLK;
	struct deadline deadline;
	error = deadline_set(&deadline, clock, until);
	if (error)
		return error;

	long ret = 0;
	while ((error = try_read(l)) == EBUSY) {
		if (ret == -LINUX_ETIMEDOUT)
			return ETIMEDOUT;
		unsigned state = state_of(l);
		if ((state & COUNT) != WRITER && !(state & WRITERS_WAIT && writers_first(l)))
			continue;
		if (!(state & READERS_WAIT) && !change(l, state, state | READERS_WAIT))
			continue;
		ret = wait_change(l, state | READERS_WAIT, CLASS_READERS, &deadline);
	}
	return error;
}

/* less: what to take off the count of waiting writers. */
static bool try_write(struct __rwlock *l, unsigned less)
{
	unsigned state;
	do {
		state = state_of(l);
		if (state & COUNT)
			return false;
	} while (!change(l, state, (state - less) | WRITER));
	atomic_store_size_relaxed(&l->__holder, me(l));
	return true;
}

/* Wakes after the lock was left; state: what the word is now, or was when it is for readers. */
static void wake_waiters(int *word, int scope, unsigned state, bool for_readers)
{
	if (for_readers && futex_wake(word, FUTEX_ALL, scope, CLASS_READERS) > 0)
		return;
	if (state & WRITERS_WAIT && futex_wake(word, 1, scope, CLASS_WRITERS) > 0)
		return;
	if (state & READERS_WAIT)
		futex_wake(word, FUTEX_ALL, scope, CLASS_READERS);
}

/* A writer that stops waiting may have been what kept readers out. */
static void give_up_writing(struct __rwlock *l)
{
	unsigned state;
	do
		state = state_of(l);
	while (!change(l, state, state - ONE_WRITER));
	if (state & READERS_WAIT)
		futex_wake(&l->__word, FUTEX_ALL, word_scope(l->__kind), CLASS_READERS);
}

static int write_until(struct __rwlock *l, clockid_t clock, const struct timespec *until)
{
	if (try_write(l, 0))
		return 0;
	if (is_writer(l))
		return EDEADLK;
	struct deadline deadline;
	int error = deadline_set(&deadline, clock, until);
	if (error)
		return error;

	unsigned state;
	do {
		state = state_of(l);
		while ((state & WRITERS_WAIT) == WRITERS_WAIT) /* no room to be counted */
			state = state_of(l);
	} while (!change(l, state, state + ONE_WRITER));

	long ret = 0;
	while (!try_write(l, ONE_WRITER)) {
		if (ret == -LINUX_ETIMEDOUT) {
			give_up_writing(l);
			return ETIMEDOUT;
		}
		state = state_of(l);
		if (state & COUNT)
			ret = wait_change(l, state, CLASS_WRITERS, &deadline);
	}
	return 0;
}

int pthread_rwlock_unlock(pthread_rwlock_t *l)
{
	int scope = word_scope(l->__kind);
	bool prefer_writers = writers_first(l);
	bool writer = (state_of(l) & COUNT) == WRITER;
	if (writer)
		atomic_store_size_relaxed(&l->__holder, 0);

	unsigned state, left;
	bool for_readers;
	do {
		state = state_of(l);
		left = writer ? state & ~COUNT : state - 1;
		for_readers = writer && left & READERS_WAIT &&
		              !(prefer_writers && left & WRITERS_WAIT);
		if (for_readers)
			left &= ~READERS_WAIT;
	} while (!change(l, state, left));
	if (for_readers || (left && !(left & COUNT)))
		wake_waiters(&l->__word, scope, left, for_readers);
	return 0;
}

int pthread_rwlock_rdlock(pthread_rwlock_t *l)
{
	return read_until(l, CLOCK_REALTIME, NULL);
}

int pthread_rwlock_tryrdlock(pthread_rwlock_t *l)
{
	return try_read(l);
}

int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict l, const struct timespec *restrict until)
{
	return read_until(l, CLOCK_REALTIME, until);
}

int pthread_rwlock_clockrdlock(pthread_rwlock_t *restrict l, clockid_t clock,
                               const struct timespec *restrict until)
{
	return read_until(l, clock, until);
}

int pthread_rwlock_wrlock(pthread_rwlock_t *l)
{
	return write_until(l, CLOCK_REALTIME, NULL);
}

int pthread_rwlock_trywrlock(pthread_rwlock_t *l)
{
	return try_write(l, 0) ? 0 : EBUSY;
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict l, const struct timespec *restrict until)
{
	return write_until(l, CLOCK_REALTIME, until);
}

int pthread_rwlock_clockwrlock(pthread_rwlock_t *restrict l, clockid_t clock,
                               const struct timespec *restrict until)
{
	return write_until(l, clock, until);
}

int pthread_rwlock_init(pthread_rwlock_t *restrict l, const pthread_rwlockattr_t *restrict attr)
{
	*l = (pthread_rwlock_t){.__kind = attr ? attr->__kind : 0};
	return 0;
}

int pthread_rwlock_destroy(pthread_rwlock_t *l)
{
	return state_of(l) & COUNT ? EBUSY : 0;
}
