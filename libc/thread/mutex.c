/* SPDX-License-Identifier: MIT */
#include "libc/thread/mutex.h"

#include <errno.h>
#include <limits.h>

#include "arch/thread.h"
#include "libc/alias.h"
#include "libc/thread/owned.h"
#include "libc/thread/thread.h"

enum { FREE = LOCK_FREE, HELD = LOCK_HELD, WAITED = LOCK_WAITED };

/* Attempts before a wait: a holder on another processor is often about to be done. */
#define SPINS 100

/*
 * Who the caller is. Between processes that is its number; within one an address, which a process
 * that forks keeps.
 */
static size_t me(const struct __mutex *m)
{
	return m->__kind & KIND_SHARED ? (size_t)thread_number() : (size_t)thread_self();
}

bool mutex_is_mine(const struct __mutex *m)
{
	if (m->__kind & KIND_OWNED)
		return owned_is_mine(m);
	return atomic_load_size_relaxed(&m->__holder) == me(m);
}

/* Other threads there are none, or they could be in other processes. */
static bool alone(const struct __mutex *m)
{
	return !sys_threaded && !(m->__kind & KIND_SHARED);
}

static bool word_try(struct __mutex *m)
{
	if (!alone(m))
		return atomic_cas_int_acquire(&m->__word, FREE, HELD);
	if (m->__word != FREE)
		return false;
	m->__word = HELD;
	return true;
}

static bool word_spin(struct __mutex *m)
{
	for (int i = 0; i < SPINS && sys_threaded; i++) {
		if (atomic_load_int_relaxed(&m->__word) == FREE && word_try(m))
			return true;
		processor_pause();
	}
	return false;
}

static int word_wait_free(struct __mutex *m, const struct deadline *deadline)
{
	while (atomic_exchange_int_acquire(&m->__word, WAITED) != FREE) {
		long ret = word_wait(word_call, &m->__word, WAITED, word_scope(m->__kind), deadline);
		if (ret == -LINUX_ETIMEDOUT)
			return ETIMEDOUT;
	}
	return 0;
}

/* Reads nothing after the word has changed, since the mutex may be destroyed then. Answers 0. */
static int word_release(struct __mutex *m)
{
	int scope = word_scope(m->__kind);
	if (alone(m) && m->__word != WAITED)
		m->__word = FREE;
	else if (atomic_exchange_int_release(&m->__word, FREE) == WAITED)
		futex_wake(&m->__word, 1, scope, FUTEX_ANY);
	return 0;
}

static void become_holder(struct __mutex *m)
{
	if (mutex_knows_holder(m))
		atomic_store_size_relaxed(&m->__holder, me(m));
}

int mutex_trylock(struct __mutex *m)
{
	if (m->__kind & KIND_OWNED)
		return owned_trylock(m);
	if (word_try(m)) {
		become_holder(m);
		return 0;
	}
	if ((m->__kind & KIND_TYPE) != PTHREAD_MUTEX_RECURSIVE || !mutex_is_mine(m))
		return EBUSY;
	if (m->__depth == UINT_MAX)
		return EAGAIN;
	m->__depth++;
	return 0;
}

int mutex_lock_until(struct __mutex *m, clockid_t clock, const struct timespec *until)
{
	int error = mutex_trylock(m);
	if (error != EBUSY)
		return error;
	if ((m->__kind & KIND_TYPE) == PTHREAD_MUTEX_ERRORCHECK && mutex_is_mine(m))
		return EDEADLK;

	struct deadline deadline;
	error = deadline_set(&deadline, clock, until);
	if (!error && m->__kind & KIND_OWNED)
		return owned_wait(m, &deadline);
	if (!error && !word_spin(m))
		error = word_wait_free(m, &deadline);
	if (!error)
		become_holder(m);
	return error;
}

int mutex_lock(struct __mutex *m)
{
	if (!m->__kind && word_try(m))
		return 0;
	return mutex_lock_until(m, CLOCK_REALTIME, NULL);
}

/* Of a mutex with a kind; apart, so that one without saves no registers for it. */
__attribute__((noinline)) static int unlock_special(struct __mutex *m)
{
	if (m->__kind & KIND_OWNED)
		return owned_unlock(m);
	if (mutex_knows_holder(m)) {
		if (!mutex_is_mine(m))
			return EPERM;
		if (m->__depth) {
			m->__depth--;
			return 0;
		}
		atomic_store_size_relaxed(&m->__holder, 0);
	}
	return word_release(m);
}

int mutex_unlock(struct __mutex *m)
{
	return m->__kind ? unlock_special(m) : word_release(m);
}

unsigned mutex_leave(struct __mutex *m)
{
	unsigned depth = m->__depth;
	m->__depth = 0;
	mutex_unlock(m);
	return depth;
}

int mutex_enter(struct __mutex *m, unsigned depth, bool among_waiters)
{
	const struct deadline never = {.until = NULL};
	int error = 0;
	if (among_waiters) {
		word_wait_free(m, &never);
		become_holder(m);
	} else {
		error = mutex_lock(m);
	}
	if (!error || error == EOWNERDEAD)
		m->__depth = depth;
	return error;
}

WEAK_ALIAS(mutex_lock, pthread_mutex_lock);
WEAK_ALIAS(mutex_trylock, pthread_mutex_trylock);
WEAK_ALIAS(mutex_unlock, pthread_mutex_unlock);
