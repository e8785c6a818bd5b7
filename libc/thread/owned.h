/* SPDX-License-Identifier: MIT */
/*
 * Mutexes whose word names the holder: those that are given on when it dies (robust), and those that
 * lend it the priority of who waits (PTHREAD_PRIO_INHERIT). The kernel reads the word, and writes it
 * where a holder dies or lends:
 *
 *   word     | state                                   | lock sets        | unlock sets
 *   0        | free                                    | n                | -
 *   n        | thread n holds it                       | WAITERS, waits   | 0
 *   DIED     | its holder died                         | DIED + n         | -
 *   DIED + n | n holds it since, and has not said that | WAITERS, waits   | `lost`, 0
 *            | what it guards is consistent            |                  |
 *
 * WAITERS may stand beside each of them: unlock then wakes one waiter, who takes it with WAITERS. Of a
 * mutex that lends, only 0 and n without WAITERS are changed here, all else by the kernel. One that is
 * `lost` is given on from waiter to waiter, each of whom gives up.
 *
 * Robust mutexes are in a list of their holder's (see robust.h), which is what `holder` is for in
 * them. Their waiters count as of different processes, since the kernel wakes them so.
 */
#ifndef LIBC_THREAD_OWNED_H
#define LIBC_THREAD_OWNED_H

#include <limits.h>

#include "libc/thread/mutex.h"
#include "libc/thread/thread.h"

#define OWNED_WAITERS INT_MIN
#define OWNED_DIED 0x40000000
#define OWNED_THREAD 0x3fffffff

static inline bool owned_is_mine(const struct __mutex *m)
{
	return (atomic_load_int_relaxed(&m->__word) & OWNED_THREAD) == thread_number();
}

/* As those of mutex.h; also EOWNERDEAD (it is taken) and ENOTRECOVERABLE. wait: after trylock's EBUSY. */
int owned_trylock(struct __mutex *m);
int owned_wait(struct __mutex *m, const struct deadline *deadline);
int owned_unlock(struct __mutex *m);

#endif
