/* SPDX-License-Identifier: MIT */
/*
 * The robust mutexes that a thread holds, in a list that the kernel knows: when the thread dies, it
 * writes DIED into the word of each that still names the thread, and of the pending one, which the
 * thread was about to take or had just released. It reads the list at any moment, so the order of
 * stores matters.
 */
#ifndef LIBC_THREAD_ROBUST_H
#define LIBC_THREAD_ROBUST_H

#include "libc/thread/mutex.h"

/* Around each change of a robust mutex's word. The first one tells the kernel of the list. */
void robust_begin(struct __mutex *m);
void robust_end(void);

/* Between them: puts a mutex into the list, or takes it out. */
void robust_add(struct __mutex *m);
void robust_remove(struct __mutex *m);

/* At the end of a thread: does with its mutexes what the kernel would. Not every system has the list, and
 * within the process nobody need wait for the kernel. */
void robust_abandon(void);

#endif
