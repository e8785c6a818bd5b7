/* SPDX-License-Identifier: MIT */
/* Threads among themselves: what the files of this folder share. */
#ifndef LIBC_THREAD_THREAD_H
#define LIBC_THREAD_THREAD_H

#include <pthread.h>
#include <stdbool.h>

#include "libc/start/tls.h"
#include "sys/linux/futex.h"
#include "sys/linux/thread.h"

static inline struct thread *thread_of(pthread_t number)
{
	return (struct thread *)number;
}

/*
 * Who clears away an ended thread. fate:
 *
 *   word     | the thread | when it ends             | join     | detach
 *   JOINABLE | runs       | becomes ENDED            | waits    | becomes DETACHED
 *   DETACHED | runs       | it clears itself away    | EINVAL   | EINVAL
 *   ENDED    | will touch nothing but its stack      | clears   | clears
 *
 * "Ended" is less than gone: the kernel clears tid, and wakes who waits there, when the thread no
 * longer uses its stack.
 */
enum { FATE_JOINABLE, FATE_DETACHED, FATE_ENDED };

/*
 * The list of threads: every one that runs or was not cleared away, once there has been a second.
 * The lock guards the list and the cache of stacks.
 */
struct thread_list {
	struct lock lock;
	struct thread *first;
	int running; /* counted atomically: the last one ends the process */
};

extern struct thread_list thread_list;

/* Puts the calling thread, the only one so far, into the list. To be called before anything that
 * another thread may see. */
void threads_begin(void);

/* Both with the lock held. */
void threads_insert(struct thread *t);
void threads_remove(struct thread *t);

/* The calling thread's number. */
int thread_number(void);

/* Sends another thread a signal, unless that is ending. 0 or -errno. */
long thread_send(struct thread *t, int sig);

/* Starts a thread. 0 or an error number. */
int thread_create(pthread_t *number, const struct __thread_attr *attr,
                  const struct thread_start *start);

/* pthread_exit. */
_Noreturn void thread_exit(void *result);

/* The last thread has ended. */
_Noreturn void thread_end_process(void);

/* The end of thread_exit: the thread is gone, nothing of the program runs in it any more. */
_Noreturn void thread_vanish(struct thread *self);

/* Clears away a thread that ended. */
void thread_clear(struct thread *t);

/* pthread_clockjoin_np; until may be NULL. A cancellation point. */
int thread_join(struct thread *t, void **result, clockid_t clock, const struct timespec *until);
int thread_detach(struct thread *t);

/* What threads are like by default. */
extern struct __thread_attr thread_default_attr;

/* Bytes of guard that an attribute asks for: a page, unless it was told otherwise. */
static inline size_t attr_guard(const struct __thread_attr *attr)
{
	return attr->__guard_set ? attr->__guard_size : sys_facts()->page;
}

/* Stacks (stack.c) */

/* A mapping for a thread with that stack and guard (bytes; stack 0: it brings its own), the control
 * block zeroed but for the words that describe the mapping. NULL: no memory. */
struct thread *stack_get(size_t stack_len, size_t guard_len);

/* Gives it back, perhaps for use by another thread. With the lock of threads held; the thread may
 * be the caller itself, which has not left it yet. */
void stack_put(struct thread *t);

/* In a new process: what other threads left is free now. */
void stacks_after_fork(void);

#endif
