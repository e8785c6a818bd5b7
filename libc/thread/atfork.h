/* SPDX-License-Identifier: MIT */
/*
 * What fork does around the system call: each chapter of the library that has locks takes them
 * before and releases them on either side. A chapter that a program does not use is not linked
 * for this; weak stand-ins in fork.c take its place.
 */
#ifndef LIBC_THREAD_ATFORK_H
#define LIBC_THREAD_ATFORK_H

#include "sys/lock.h"

enum fork_step { FORK_PREPARE, FORK_PARENT, FORK_CHILD, FORK_STEPS };

/* pthread_atfork's handlers. They run before anything of the library is locked. */
void atfork_run(enum fork_step step);

/* The threads themselves: in the child, the one that forked is left. */
void threads_fork(enum fork_step step);

/* Streams; functions to run at exit; keys of threads; random's state; the time zone. */
void stdio_fork(enum fork_step step);
void exit_fork(enum fork_step step);
void keys_fork(enum fork_step step);
void random_fork(enum fork_step step);
void zone_fork(enum fork_step step);

/* The files of users and groups. */
void records_fork(enum fork_step step);

/* Requests of aio.h. */
void aio_fork(enum fork_step step);

/* The robust mutexes that a thread holds. */
void robust_fork(enum fork_step step);

/* What most of them do. */
static inline void fork_hold(struct lock *l, enum fork_step step)
{
	if (step == FORK_PREPARE)
		lock_acquire(l);
	else
		lock_release(l);
}

#endif
