/* SPDX-License-Identifier: MIT */
/*
 * The futex call (see calls.h for the levels): waiting on a word of memory. The kernel compares
 * and sleeps in one step with respect to wakes, so a waker that changes the word first is never
 * missed.
 */
#ifndef SYS_LINUX_FUTEX_H
#define SYS_LINUX_FUTEX_H

#include <limits.h>

#include "sys/linux/calls_clock.h"

#define LINUX_FUTEX_WAIT 0
#define LINUX_FUTEX_WAKE 1
#define LINUX_FUTEX_CMP_REQUEUE 4
#define LINUX_FUTEX_LOCK_PI 6
#define LINUX_FUTEX_UNLOCK_PI 7
#define LINUX_FUTEX_TRYLOCK_PI 8
#define LINUX_FUTEX_WAIT_BITSET 9
#define LINUX_FUTEX_WAKE_BITSET 10
#define LINUX_FUTEX_LOCK_PI2 13
#define LINUX_FUTEX_PRIVATE 128
#define LINUX_FUTEX_REALTIME 256 /* else until is of CLOCK_MONOTONIC */

#define FUTEX_ALL INT_MAX
#define FUTEX_ANY (-1) /* the mask that every waiter and every waker has in common */

/* A call that waits, until NULL or an absolute time. */
static inline long futex_until(system_caller *call, int *word, int op, int value, int mask,
                               const struct linux_time *until)
{
	if (!until)
		return call(NR_futex, (long)word, op & ~LINUX_FUTEX_REALTIME, value, 0, 0, mask);
#ifdef NR_futex_time64
	long ret = call(NR_futex_time64, (long)word, op, value, (long)until, 0, mask);
	if (!linux_missing(ret))
		return ret;
	struct linux_old_time old = linux_time_to_old(until);
	return call(NR_futex, (long)word, op, value, (long)&old, 0, mask);
#else
	return call(NR_futex, (long)word, op, value, (long)until, 0, mask);
#endif
}

/*
 * Waits while *word == expected, until a wake whose mask shares a bit. flags: LINUX_FUTEX_PRIVATE,
 * LINUX_FUTEX_REALTIME. until: NULL or an absolute time. 0 (woken, or without cause), -EAGAIN (the
 * word differs), -EINTR, -ETIMEDOUT.
 */
static inline long futex_wait_by(system_caller *call, int *word, int expected, int flags, int mask,
                                 const struct linux_time *until)
{
	return futex_until(call, word, LINUX_FUTEX_WAIT_BITSET | flags, expected, mask, until);
}

/*
 * The locks of which the kernel knows the holder: its number is in the word (see
 * libc/thread/owned.h). op: LOCK_PI (until a time of CLOCK_REALTIME), LOCK_PI2 (of CLOCK_MONOTONIC, or
 * as LINUX_FUTEX_REALTIME says) or TRYLOCK_PI, with LINUX_FUTEX_PRIVATE.
 */
static inline long futex_lock_pi(int *word, int op, const struct linux_time *until)
{
	return futex_until(plain_call, word, op, 0, 0, until);
}

static inline long futex_unlock_pi(int *word, int flags)
{
	return syscall6(NR_futex, (long)word, LINUX_FUTEX_UNLOCK_PI | flags, 0, 0, 0, 0);
}

/* Wakes at most n who wait with one of the mask's bits. How many, or -errno. */
static inline long futex_wake(int *word, int n, int flags, int mask)
{
	int op = LINUX_FUTEX_WAKE_BITSET | flags;
	return syscall6(NR_futex, (long)word, op, n, 0, 0, mask);
}

/* Wakes one of those who wait on word, if that still is expected, and lets all others wait on `to`.
 * How many that were, or -errno. */
static inline long futex_requeue(int *word, int expected, int *to, int flags)
{
	int op = LINUX_FUTEX_CMP_REQUEUE | flags;
	return syscall6(NR_futex, (long)word, op, 1, FUTEX_ALL, (long)to, expected);
}

#endif
