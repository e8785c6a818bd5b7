/* SPDX-License-Identifier: MIT */
#include <sys/select.h>

#include <errno.h>

#include "libc/event/wait.h"
#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "libc/time/convert.h"

int pselect(int count, fd_set *restrict read, fd_set *restrict write, fd_set *restrict except,
            const struct timespec *restrict limit, const sigset_t *restrict mask)
{
	struct linux_time kernel;
	sigset_t open;
	if (limit)
		kernel = time_to_kernel(limit);
	mask = signal_mask_open(mask, &open);
	return (int)ret_errno(cancel_pselect(count, read, write, except, limit ? &kernel : NULL, mask));
}

int select(int count, fd_set *restrict read, fd_set *restrict write, fd_set *restrict except,
           struct timeval *restrict limit)
{
	struct linux_time kernel;
	if (!limit)
		return (int)ret_errno(cancel_pselect(count, read, write, except, NULL, NULL));
	if (limit->tv_sec < 0 || limit->tv_usec < 0)
		return (int)ret_errno(-EINVAL);
	/* More than a second of microseconds is allowed. */
	kernel.sec = limit->tv_sec + limit->tv_usec / 1000000;
	kernel.nsec = limit->tv_usec % 1000000 * 1000;
	long ret = cancel_pselect(count, read, write, except, &kernel, NULL);
	limit->tv_sec = kernel.sec;
	limit->tv_usec = (long)(kernel.nsec / 1000);
	return (int)ret_errno(ret);
}
