/* SPDX-License-Identifier: MIT */
/* What only arch/ can do for threads: clone.S, cancel.S, the context of a signal, and
 * a detour of the thread pointer. */
#ifndef ARCH_THREAD_H
#define ARCH_THREAD_H

#if defined __x86_64__
#include "arch/x86_64/thread.h"
#else
#include "arch/i386/thread.h"
#endif

/* A thread that calls entry(arg); see clone.S. Its number or -errno. */
long clone_thread(long flags, void *stack, void (*entry)(void *), void *arg, int *tid, void *tls,
                  int selector);

/* A system call that can be cancelled; see cancel.S for it and its addresses. */
long cancel_stub(long nr, long a, long b, long c, long d, long e, long f);
extern const char cancel_begin[], cancel_end[], cancel_taken[], cancel_anywhere[];

/* In a loop that waits for another processor: saves power, and lets the other hyperthread run. */
static inline void processor_pause(void)
{
	__asm__ volatile("pause"); /* a no-op on machines that do not know it */
}

#endif
