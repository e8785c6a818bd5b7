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
#define LINUX_FUTEX_WAIT_BITSET 9
#define LINUX_FUTEX_WAKE_BITSET 10
#define LINUX_FUTEX_PRIVATE 128
#define LINUX_FUTEX_REALTIME 256 /* else until is of CLOCK_MONOTONIC */

#define FUTEX_ALL INT_MAX
#define FUTEX_ANY (-1) /* the mask that every waiter and every waker has in common */

/*
 * Waits while *word == expected, until a wake whose mask shares a bit. flags: LINUX_FUTEX_PRIVATE,
 * LINUX_FUTEX_REALTIME. until: NULL or an absolute time. 0 (woken, or without cause), -EAGAIN (the
 * word differs), -EINTR, -ETIMEDOUT.
 */
static inline long futex_wait_by(system_caller *call, int *word, int expected, int flags, int mask,
                                 const struct linux_time *until)
{
	int op = LINUX_FUTEX_WAIT_BITSET | flags;
	if (!until)
		return call(NR_futex, (long)word, op & ~LINUX_FUTEX_REALTIME, expected, 0, 0, mask);
#ifdef NR_futex_time64
	long ret = call(NR_futex_time64, (long)word, op, expected, (long)until, 0, mask);
	if (!linux_missing(ret))
		return ret;
	struct linux_old_time old = linux_time_to_old(until);
	return call(NR_futex, (long)word, op, expected, (long)&old, 0, mask);
#else
	return call(NR_futex, (long)word, op, expected, (long)until, 0, mask);
#endif
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
