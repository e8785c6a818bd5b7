/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int sigsuspend(const sigset_t *mask)
{
	return (int)ret_errno(cancel_rt_sigsuspend(mask));
}
