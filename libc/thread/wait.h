/* SPDX-License-Identifier: MIT */
/* Waiting on a word of memory until a time that a program gave. */
#ifndef LIBC_THREAD_WAIT_H
#define LIBC_THREAD_WAIT_H

#include <time.h>

#include "sys/linux/futex.h"

/* A bit of the kinds of all objects that threads share: whether processes do too. */
#define KIND_SHARED 4

/* Who may wait on the word and wake there. */
enum { WORD_PRIVATE = LINUX_FUTEX_PRIVATE, WORD_SHARED = 0 };

static inline int word_scope(int kind)
{
	return kind & KIND_SHARED ? WORD_SHARED : WORD_PRIVATE;
}

struct deadline {
	struct linux_time time;
	const struct linux_time *until; /* NULL: never */
	int flags;                      /* of the futex call */
};

/* until: NULL, or a time of CLOCK_REALTIME or CLOCK_MONOTONIC. 0 or EINVAL. */
int deadline_set(struct deadline *d, clockid_t clock, const struct timespec *until);

/* From now on, by CLOCK_MONOTONIC. span: NULL, or how long. 0 or EINVAL. */
int deadline_after(struct deadline *d, const struct timespec *span);

/* Waits while *word == expected. 0, -EAGAIN, -EINTR, -ETIMEDOUT, or what call brings forth. */
long word_wait(system_caller *call, int *word, int expected, int scope, const struct deadline *d);

/* The same, for one class of waiters. */
long word_wait_mask(system_caller *call, int *word, int expected, int scope, int mask,
                    const struct deadline *d);

/* Not a cancellation point. */
long word_call(long nr, long a, long b, long c, long d, long e, long f);

#endif
