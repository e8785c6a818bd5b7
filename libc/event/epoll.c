/* SPDX-License-Identifier: MIT */
#include <sys/epoll.h>

#include <errno.h>
#include <stddef.h>

#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "libc/thread/cancel_calls.h"
#include "libc/time/convert.h"

_Static_assert(sizeof(struct epoll_event) == 12, "fixed by the kernel");

int epoll_create1(int flags)
{
	return (int)ret_errno(syscall1(NR_epoll_create1, flags));
}

int epoll_create(int size)
{
	return size > 0 ? epoll_create1(0) : (int)ret_errno(-EINVAL);
}

int epoll_ctl(int epoll, int operation, int fd, struct epoll_event *event)
{
	return (int)ret_errno(syscall4(NR_epoll_ctl, epoll, operation, fd, (long)event));
}

int epoll_pwait(int epoll, struct epoll_event *events, int count, int milliseconds,
                const sigset_t *mask)
{
	sigset_t open;
	mask = signal_mask_open(mask, &open);
	return (int)ret_errno(cancel_call(NR_epoll_pwait, epoll, (long)events, count, milliseconds,
	                                  (long)mask, LINUX_SIGSET_BYTES));
}

int epoll_wait(int epoll, struct epoll_event *events, int count, int milliseconds)
{
	return epoll_pwait(epoll, events, count, milliseconds, NULL);
}

int epoll_pwait2(int epoll, struct epoll_event *events, int count, const struct timespec *limit,
                 const sigset_t *mask)
{
	struct linux_time kernel;
	sigset_t open;
	if (limit)
		kernel = time_to_kernel(limit);
	mask = signal_mask_open(mask, &open);
	return (int)ret_errno(cancel_call(NR_epoll_pwait2, epoll, (long)events, count,
	                                  (long)(limit ? &kernel : NULL), (long)mask,
	                                  LINUX_SIGSET_BYTES));
}
