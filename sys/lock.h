/* SPDX-License-Identifier: MIT */
/*
 * A lock of one word that makes no system call unless someone waits.
 *
 *   word | state                    | acquire sets | release sets
 *   0    | free                     | 1            | -
 *   1    | held, nobody waits       | 2, waits     | 0
 *   2    | held, someone may wait   | 2, waits     | 0, wakes one
 *
 * One who has waited takes the lock with 2, since others may still wait: a needless wake, never a
 * lost one. Not recursive. Zeroed memory is a free lock.
 *
 * While the process has one thread the word is written without a locked instruction.
 */
#ifndef SYS_LOCK_H
#define SYS_LOCK_H

#include "sys/atomic.h"
#include "sys/sys.h"

struct lock {
	int word;
};

enum { LOCK_FREE, LOCK_HELD, LOCK_WAITED };

static inline bool lock_try(struct lock *l)
{
	return atomic_cas_int_acquire(&l->word, LOCK_FREE, LOCK_HELD);
}

/*
 * Out of line: who has one thread, or luck with the cache before the lock, does not come here. Weak, so that
 * only a program that calls sys_threads_begin links them.
 */
__attribute__((weak)) void sys_lock_acquire(struct lock *l);
__attribute__((weak)) void sys_lock_release(struct lock *l);

/* From now on locks are taken by atomic operations: a second thread will begin. */
void sys_threads_begin(void);

static inline void lock_acquire(struct lock *l)
{
	if (__builtin_expect(sys_threaded, 0))
		sys_lock_acquire(l);
	else
		l->word = LOCK_HELD;
}

static inline void lock_release(struct lock *l)
{
	if (__builtin_expect(sys_threaded, 0))
		sys_lock_release(l);
	else
		l->word = LOCK_FREE;
}

/* For assertions: whether anyone holds it. */
static inline bool lock_held(const struct lock *l)
{
	return atomic_load_int_relaxed(&l->word) != LOCK_FREE;
}

#endif
