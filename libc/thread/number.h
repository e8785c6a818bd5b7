/* SPDX-License-Identifier: MIT */
#ifndef LIBC_THREAD_NUMBER_H
#define LIBC_THREAD_NUMBER_H

#include "libc/thread/thread.h"
#include "sys/atomic.h"

/* The kernel's number of a thread, for its own calls; 0 when it has ended. */
static inline int number_of(pthread_t id)
{
	struct thread *t = thread_of(id);
	return t == thread_self() ? thread_number() : atomic_load_int_relaxed(&t->tid);
}

#endif
