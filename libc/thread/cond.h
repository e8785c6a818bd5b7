/* SPDX-License-Identifier: MIT */
/*
 * Condition variables. `sequence` counts signals and broadcasts. A waiter reads it while it has
 * the mutex, gives the mutex back, and sleeps while the sequence is what it read: a signal given
 * after the mutex was free finds the waiter asleep or makes it not fall asleep. A signal can also
 * end a wait that began after it, but it always ends all the waits before it that are not yet
 * asleep, or one that is.
 *
 * A broadcast wakes one waiter and has the kernel move the others to the word of the mutex, where
 * each unlock wakes the next. The word does not say that they are there, so who was woken, and may
 * be the first of them, takes the mutex as one whom others wait for. A waiter that brings another
 * mutex than the one before counts as a signal: a broadcast that still means the old mutex then
 * fails to move anybody, and wakes all. NULL stands for mutexes to which none can be moved (KIND_OWNED).
 *
 * `users` counts the waiters (see users.h): without them a signal does nothing, and destroy waits
 * for those that are leaving.
 */
#ifndef LIBC_THREAD_COND_H
#define LIBC_THREAD_COND_H

#include <pthread.h>

#define KIND_MONOTONIC 8 /* beside KIND_SHARED */

/* All answer 0 or an error number. until may be NULL. */
int cond_wait_until(struct __cond *c, struct __mutex *m, clockid_t clock,
                    const struct timespec *until);
int cond_signal(struct __cond *c);
int cond_broadcast(struct __cond *c);
int cond_destroy(struct __cond *c);

#endif
