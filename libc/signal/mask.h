/* SPDX-License-Identifier: MIT */
#ifndef LIBC_SIGNAL_MASK_H
#define LIBC_SIGNAL_MASK_H

#include <signal.h>
#include <stddef.h>

#include "libc/signal/set.h"
#include "libc/thread/cancel.h"
#include "libc/thread/everywhere.h"
#include "sys/linux/thread.h"

/* pthread_sigmask, for the library's own use: the signals that are kept for threads stay open, but for
 * the one that a timer's thread waits for. 0 or -errno. */
static inline long signal_mask(int how, const sigset_t *set, sigset_t *old)
{
	sigset_t open;
	if (!set || how == SIG_UNBLOCK)
		return sys_rt_sigprocmask(how, set, old);
	open = *set;
	*set_word(&open, SIGNAL_CANCEL) &= ~set_bit(SIGNAL_CANCEL);
	if (thread_self()->serves_timer)
		*set_word(&open, SIGNAL_CANCEL) |= set_bit(SIGNAL_CANCEL);
	*set_word(&open, SIGNAL_EVERYWHERE) &= ~set_bit(SIGNAL_EVERYWHERE);
	return sys_rt_sigprocmask(how, &open, old);
}

#endif
