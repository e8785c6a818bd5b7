/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int raise(int sig)
{
	return (int)ret_errno(sys_tgkill((int)sys_getpid(), (int)sys_gettid(), sig));
}
