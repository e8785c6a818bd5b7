/* SPDX-License-Identifier: MIT */
#ifndef LIBC_SIGNAL_MASK_H
#define LIBC_SIGNAL_MASK_H

#include <signal.h>
#include <stddef.h>

#include "libc/signal/set.h"
#include "libc/thread/cancel.h"

/* pthread_sigmask, for the library's own use: the signal that cancels threads stays open. 0 or
 * -errno. */
static inline long signal_mask(int how, const sigset_t *set, sigset_t *old)
{
	sigset_t open;
	if (!set || how == SIG_UNBLOCK)
		return sys_rt_sigprocmask(how, set, old);
	open = *set;
	*set_word(&open, SIGNAL_CANCEL) &= ~set_bit(SIGNAL_CANCEL);
	return sys_rt_sigprocmask(how, &open, old);
}

#endif
