/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int sigsuspend(const sigset_t *mask)
{
	return (int)ret_errno(sys_rt_sigsuspend(mask));
}
