/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int kill(pid_t pid, int sig)
{
	return (int)ret_errno(sys_kill(pid, sig));
}
