/* SPDX-License-Identifier: MIT */
/* semaphore.h: semaphores (POSIX). */
#ifndef _SEMAPHORE_H
#define _SEMAPHORE_H

#include <bits/timespec.h>
#include <bits/types.h>
#include <features.h>

typedef struct {
	int __word;    /* value, and whether someone may wait */
	int __waiters; /* how many do */
	int __shared;
} sem_t;

#define SEM_FAILED ((sem_t *)0)
#define SEM_VALUE_MAX 0x7fffffff

/* POSIX. shared: whether other processes may use it. 0, or -1 with errno EINVAL (the value is above
 * SEM_VALUE_MAX). */
int sem_init(sem_t *__sem, int __shared, unsigned __value);
int sem_destroy(sem_t *__sem);

/*
 * POSIX. Takes one, waiting while there is none. 0, or -1 with errno: EAGAIN from trywait; ETIMEDOUT
 * from timedwait, at a time of CLOCK_REALTIME; EINTR when a handler ran; EINVAL. wait and
 * timedwait are cancellation points.
 */
int sem_wait(sem_t *__sem);
int sem_trywait(sem_t *__sem);
int sem_timedwait(sem_t *__fh_restrict __sem, const struct timespec *__fh_restrict __until);

/* POSIX. Gives one; a signal handler may call it. 0, or -1 with errno EOVERFLOW. */
int sem_post(sem_t *__sem);

/* POSIX. How many there are to take. 0. */
int sem_getvalue(sem_t *__fh_restrict __sem, int *__fh_restrict __value);

/*
 * POSIX. Semaphores with names ("/name"), which lie in /dev/shm. open: with O_CREAT, also O_EXCL, a mode_t
 * and an unsigned value follow; the same address for all that open one name. SEM_FAILED with errno: ENOENT,
 * EEXIST, EACCES, EINVAL (name or value), ENAMETOOLONG, ENOMEM, ENOSPC. close: 0, or -1 with errno EINVAL. unlink
 * takes the name away; who has it open keeps it. 0, or -1 with errno ENOENT, EACCES or as of sem_open.
 */
sem_t *sem_open(const char *__name, int __flags, ...);
int sem_close(sem_t *__sem);
int sem_unlink(const char *__name);

#ifdef __FH_GNU
/* GNU, POSIX 2024. timedwait by CLOCK_REALTIME or CLOCK_MONOTONIC. */
int sem_clockwait(sem_t *__fh_restrict __sem, __clockid_t __clock,
                  const struct timespec *__fh_restrict __until);
#endif

#endif
