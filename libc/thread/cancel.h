/* SPDX-License-Identifier: MIT */
/*
 * Cancellation. A request sets cancel_pending in the target's control block and then sends it
 * SIGNAL_CANCEL, a signal that programs do not see. Deferred requests take effect in cancel_call
 * alone, where arch/'s cancel.S sees to it that a call either is cancelled or has its effect. A
 * program that never calls pthread_cancel links stand-ins that are plain calls and nothing.
 */
#ifndef LIBC_THREAD_CANCEL_H
#define LIBC_THREAD_CANCEL_H

#include "sys/linux/calls.h"

#define SIGNAL_CANCEL 32 /* the first that is kept for threads */
#define SIGNAL_CANCEL_BIT ((uint64_t)1 << (SIGNAL_CANCEL - 1)) /* in the kernel's sets */

/*
 * A system call that is a cancellation point: the thread ends here if that was asked and nothing
 * has been done yet. The kernel's answer; -ECANCELED where the thread wants to end by itself
 * (cancel_answers).
 */
long cancel_call(long nr, long a, long b, long c, long d, long e, long f);

/* Ends the thread if that was asked. */
void cancel_test(void);

/* Lets requests in again, where the mask was inherited from a thread that held them back. */
static inline void cancel_signal_unblock(void)
{
	const uint64_t set = SIGNAL_CANCEL_BIT;
	sys_rt_sigprocmask(LINUX_SIG_UNBLOCK, &set, NULL);
}

#endif
