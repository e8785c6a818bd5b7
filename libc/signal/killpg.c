/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int killpg(pid_t group, int sig)
{
	if (group >= 0)
		return (int)ret_errno(sys_kill(-group, sig));
	errno = EINVAL;
	return -1;
}
