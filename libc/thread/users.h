/* SPDX-License-Identifier: MIT */
/*
 * How many threads are inside an object, so that the one that destroys it can wait until the others
 * have left it, which they may do after they were told that they can go.
 *
 *   word              | state
 *   n >= 0            | n are inside
 *   USERS_DRAINED + n | the same, and one waits for them to leave
 *
 * Who leaves last wakes that one, and does not touch the object otherwise.
 */
#ifndef LIBC_THREAD_USERS_H
#define LIBC_THREAD_USERS_H

#include "libc/thread/wait.h"
#include "sys/atomic.h"

#define USERS_DRAINED INT_MIN

static inline void users_enter(int *users)
{
	atomic_add_int(users, 1);
}

static inline void users_leave(int *users, int kind)
{
	if (atomic_add_int(users, -1) == USERS_DRAINED)
		futex_wake(users, 1, word_scope(kind), FUTEX_ANY);
}

static inline void users_drain(int *users, int kind)
{
	const struct deadline never = {.until = NULL};
	int inside = atomic_add_int(users, USERS_DRAINED);
	while (inside != USERS_DRAINED) {
		word_wait(word_call, users, inside, word_scope(kind), &never);
		inside = atomic_load_int(users);
	}
	atomic_store_int_relaxed(users, 0);
}

#endif
