/* SPDX-License-Identifier: MIT */
#ifndef LIBC_SIGNAL_MASK_H
#define LIBC_SIGNAL_MASK_H

#include <signal.h>
#include <stddef.h>

#include "libc/signal/set.h"
#include "libc/thread/cancel.h"
#include "libc/thread/everywhere.h"
#include "sys/linux/thread.h"

/* A user's set as one to wait for: without the signals that are kept for threads. As sigfillset leaves them out, this is for
 * sets made by hand. NULL stays NULL. */
static inline const sigset_t *signal_set_open(const sigset_t *set, sigset_t *open)
{
	if (!set)
		return NULL;
	*open = *set;
	*set_word(open, SIGNAL_CANCEL) &= ~set_bit(SIGNAL_CANCEL);
	*set_word(open, SIGNAL_EVERYWHERE) &= ~set_bit(SIGNAL_EVERYWHERE);
	return open;
}

/* The same as a mask to have: with the one that a timer's thread waits for. */
static inline const sigset_t *signal_mask_open(const sigset_t *mask, sigset_t *open)
{
	if (mask && thread_self()->serves_timer) {
		signal_set_open(mask, open);
		*set_word(open, SIGNAL_CANCEL) |= set_bit(SIGNAL_CANCEL);
		return open;
	}
	return signal_set_open(mask, open);
}

/* pthread_sigmask, for the library's own use. 0 or -errno. */
static inline long signal_mask(int how, const sigset_t *set, sigset_t *old)
{
	sigset_t open;
	return sys_rt_sigprocmask(how, how == SIG_UNBLOCK ? set : signal_mask_open(set, &open), old);
}

#endif
