/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "libc/signal/mask.h"

int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)ret_errno(signal_mask(how, set, old));
}
