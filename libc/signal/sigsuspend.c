/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "libc/thread/cancel_calls.h"

int sigsuspend(const sigset_t *mask)
{
	sigset_t open;
	return (int)ret_errno(cancel_rt_sigsuspend(signal_mask_open(mask, &open)));
}
