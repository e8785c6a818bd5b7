/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stddef.h>

#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "libc/thread/cancel_calls.h"
#include "libc/time/convert.h"

int sigtimedwait(const sigset_t *restrict set, siginfo_t *restrict info,
                 const struct timespec *restrict limit)
{
	struct linux_time kernel_limit;
	sigset_t open;
	if (limit)
		kernel_limit = time_to_kernel(limit);
	set = signal_set_open(set, &open);
	return (int)ret_errno(cancel_rt_sigtimedwait(set, info, limit ? &kernel_limit : NULL));
}

int sigwaitinfo(const sigset_t *restrict set, siginfo_t *restrict info)
{
	sigset_t open;
	return (int)ret_errno(cancel_rt_sigtimedwait(signal_set_open(set, &open), info, NULL));
}

int sigwait(const sigset_t *restrict set, int *restrict sig)
{
	sigset_t open;
	long ret;
	set = signal_set_open(set, &open);
	do
		ret = cancel_rt_sigtimedwait(set, NULL, NULL);
	while (ret == -LINUX_EINTR); /* another signal's handler ran */
	if (ret < 0)
		return (int)-ret;
	*sig = (int)ret;
	return 0;
}
