/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int sigprocmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)ret_errno(sys_rt_sigprocmask(how, set, old));
}
