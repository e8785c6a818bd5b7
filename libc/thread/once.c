/* SPDX-License-Identifier: MIT */
/*
 * The word of pthread_once and call_once:
 *
 *   NEW              | nothing was done
 *   DONE             | function has returned
 *   RUNNING + 4 n    | a thread calls it, in a process that is n forks old
 *   WAITED + 4 n     | the same, and others wait for it
 *
 * A child process begins anew what was running in a thread that it does not have. It has one fork
 * more behind it than its parent.
 */
#include <pthread.h>
#include <threads.h>

#include "libc/alias.h"
#include "libc/thread/once.h"
#include "libc/thread/wait.h"
#include "sys/atomic.h"

enum { NEW, RUNNING, WAITED, DONE, GENERATION };

static void finish(int *once, int state)
{
	int scope = WORD_PRIVATE;
	int before;
	do
		before = atomic_load_int_relaxed(once);
	while (!atomic_cas_int_acq_rel(once, before, state));
	if (before % GENERATION == WAITED)
		futex_wake(once, FUTEX_ALL, scope, FUTEX_ANY);
}

/* The function was cancelled: the next caller tries again. */
static void undo(void *once)
{
	finish(once, NEW);
}

void once_call(int *once, void (*function)(void))
{
	const struct deadline never = {.until = NULL};
	int running = RUNNING + GENERATION * fork_generation;
	int waited = running - RUNNING + WAITED;
	int state;
	while ((state = atomic_load_int_acquire(once)) != DONE) {
		if (state == running) {
			atomic_cas_int_acq_rel(once, running, waited);
		} else if (state == waited) {
			word_wait(word_call, once, waited, WORD_PRIVATE, &never);
		} else if (atomic_cas_int_acq_rel(once, state, running)) {
			pthread_cleanup_push(undo, once);
			function();
			pthread_cleanup_pop(0);
			finish(once, DONE);
			return;
		}
	}
}

int pthread_once(pthread_once_t *once, void (*function)(void))
{
	once_call(once, function);
	return 0;
}
STRONG_ALIAS(once_call, call_once);
