/* SPDX-License-Identifier: MIT */
/*
 * Mutexes. The word is that of sys/lock.h:
 *
 *   word | state                    | lock sets | unlock sets
 *   0    | free                     | 1         | -
 *   1    | held, nobody waits       | 2, waits  | 0
 *   2    | held, someone may wait   | 2, waits  | 0, wakes one
 *
 * Whoever waited takes it with 2. A mutex that knows its holder has it in `holder` while the word
 * is not 0; a recursive one counts in `depth` how often more it was taken. Both belong to the
 * holder; another thread that looks sees that it is not the holder, whatever else it sees.
 *
 * Robust mutexes and those that lend priority have another word: see owned.h.
 */
#ifndef LIBC_THREAD_MUTEX_H
#define LIBC_THREAD_MUTEX_H

#include <pthread.h>
#include <stdbool.h>

#include "libc/thread/wait.h"
#include "sys/atomic.h"

#define KIND_TYPE 3 /* PTHREAD_MUTEX_...; beside it KIND_SHARED and these */
#define KIND_ROBUST 8
#define KIND_INHERIT 16
#define KIND_OWNED (KIND_ROBUST | KIND_INHERIT)

/* All functions answer 0 or an error number. */
int mutex_lock(struct __mutex *m);
int mutex_trylock(struct __mutex *m);
int mutex_unlock(struct __mutex *m);

/* until may be NULL. */
int mutex_lock_until(struct __mutex *m, clockid_t clock, const struct timespec *until);

/* Whether its holder is known, and by unlock required. */
static inline bool mutex_knows_holder(const struct __mutex *m)
{
	int type = m->__kind & KIND_TYPE;
	return type == PTHREAD_MUTEX_RECURSIVE || type == PTHREAD_MUTEX_ERRORCHECK ||
	       m->__kind & KIND_OWNED;
}

/* Whether the caller holds it, where the holder is known. */
bool mutex_is_mine(const struct __mutex *m);

/*
 * For condition variables: unlock, whatever the depth, which is answered; and lock again.
 * among_waiters: others may wait on the word without its saying so, where that can be: not with
 * KIND_OWNED.
 */
unsigned mutex_leave(struct __mutex *m);
int mutex_enter(struct __mutex *m, unsigned depth, bool among_waiters);

#endif
