/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int sigpending(sigset_t *set)
{
	return (int)ret_errno(sys_rt_sigpending(set));
}
