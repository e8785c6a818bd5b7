/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"
#include "sys/linux/calls_signal.h"

/* A wait behind the mask as it is. */
int pause(void)
{
	uint64_t mask;
	sys_rt_sigprocmask(LINUX_SIG_UNBLOCK, NULL, &mask);
	return (int)ret_errno(cancel_rt_sigsuspend(&mask));
}
