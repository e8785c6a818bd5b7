/* SPDX-License-Identifier: MIT */
#include "libc/thread/owned.h"

#include <errno.h>

#include "libc/thread/robust.h"

/* Takes it unless someone has it. */
static bool grab(struct __mutex *m, int waiters)
{
	int word = atomic_load_int_relaxed(&m->__word);
	if (word & OWNED_THREAD)
		return false;
	if (word && m->__kind & KIND_INHERIT)
		return !futex_lock_pi(&m->__word, LINUX_FUTEX_TRYLOCK_PI | word_scope(m->__kind), NULL);
	return atomic_cas_int_acquire(&m->__word, word, word | thread_number() | waiters);
}

/* Reads nothing after the word has changed, since the mutex may be destroyed then. */
static void release(struct __mutex *m)
{
	int scope = word_scope(m->__kind);
	if (!(m->__kind & KIND_INHERIT)) {
		if (atomic_exchange_int_release(&m->__word, 0) & OWNED_WAITERS)
			futex_wake(&m->__word, 1, WORD_SHARED, FUTEX_ANY);
	} else if (!atomic_cas_int_release(&m->__word, thread_number(), 0)) {
		futex_unlock_pi(&m->__word, scope);
	}
}

/* It has been grabbed: what that means. EBUSY: that nobody will have it again, and it is not robust. */
static int settle(struct __mutex *m)
{
	bool robust = m->__kind & KIND_ROBUST;
	bool died = atomic_load_int_relaxed(&m->__word) & OWNED_DIED;
	if (atomic_load_int_relaxed(&m->__lost) || (died && !robust)) {
		atomic_store_int_relaxed(&m->__lost, 1);
		release(m);
		return robust ? ENOTRECOVERABLE : EBUSY;
	}
	if (robust)
		robust_add(m);
	if (!died)
		return 0;
	m->__depth = 0;
	return EOWNERDEAD;
}

static int wait_free(struct __mutex *m, const struct deadline *deadline)
{
	for (;;) {
		int word = atomic_load_int_relaxed(&m->__word);
		if (!(word & OWNED_THREAD)) {
			if (grab(m, OWNED_WAITERS))
				return 0;
			continue;
		}
		if (!(word & OWNED_WAITERS) &&
		    !atomic_cas_int_acquire(&m->__word, word, word | OWNED_WAITERS))
			continue;
		if (word_wait(word_call, &m->__word, word | OWNED_WAITERS, WORD_SHARED, deadline) ==
		    -LINUX_ETIMEDOUT)
			return ETIMEDOUT;
	}
}

/* The kernel waits, since it knows whose priority to raise. EBUSY: that would be for ever. */
static int wait_lending(struct __mutex *m, const struct deadline *deadline)
{
	int op = word_scope(m->__kind) | LINUX_FUTEX_LOCK_PI; /* until a time of CLOCK_REALTIME */
	if (deadline->until && !(deadline->flags & LINUX_FUTEX_REALTIME))
		op = word_scope(m->__kind) | LINUX_FUTEX_LOCK_PI2;
	long ret;
	do
		ret = futex_lock_pi(&m->__word, op, deadline->until);
	while (ret == -LINUX_EINTR || ret == -LINUX_EAGAIN);
	switch (ret) {
	case -LINUX_ENOSYS: return EINVAL; /* LOCK_PI2 is Linux 5.14's */
	case -LINUX_ESRCH: return EBUSY;   /* its holder is no more */
	case -LINUX_EDEADLK:
		return (m->__kind & KIND_TYPE) == PTHREAD_MUTEX_ERRORCHECK ? EDEADLK : EBUSY;
	default: return (int)-ret;
	}
}

static int wait_in_vain(const struct deadline *deadline)
{
	int never = 0;
	while (word_wait(word_call, &never, 0, WORD_PRIVATE, deadline) != -LINUX_ETIMEDOUT)
		;
	return ETIMEDOUT;
}

int owned_trylock(struct __mutex *m)
{
	bool robust = m->__kind & KIND_ROBUST;
	if (atomic_load_int_relaxed(&m->__lost))
		return robust ? ENOTRECOVERABLE : EBUSY;
	if (owned_is_mine(m)) {
		if ((m->__kind & KIND_TYPE) != PTHREAD_MUTEX_RECURSIVE)
			return EBUSY;
		if (m->__depth == UINT_MAX)
			return EAGAIN;
		m->__depth++;
		return 0;
	}
	if (robust)
		robust_begin(m);
	int error = grab(m, 0) ? settle(m) : EBUSY;
	if (robust)
		robust_end();
	return error;
}

int owned_wait(struct __mutex *m, const struct deadline *deadline)
{
	/* Pending while it waits: the kernel wakes another in the place of one that was woken and dies. */
	bool robust = m->__kind & KIND_ROBUST;
	if (robust)
		robust_begin(m);
	int error = m->__kind & KIND_INHERIT ? wait_lending(m, deadline) : wait_free(m, deadline);
	if (!error)
		error = settle(m);
	if (robust)
		robust_end();
	return error == EBUSY ? wait_in_vain(deadline) : error;
}

int owned_unlock(struct __mutex *m)
{
	if (!owned_is_mine(m))
		return EPERM;
	if (m->__depth) {
		m->__depth--;
		return 0;
	}
	bool robust = m->__kind & KIND_ROBUST;
	if (robust) {
		robust_begin(m);
		robust_remove(m);
		if (atomic_load_int_relaxed(&m->__word) & OWNED_DIED)
			atomic_store_int_relaxed(&m->__lost, 1);
	}
	release(m);
	if (robust)
		robust_end();
	return 0;
}
