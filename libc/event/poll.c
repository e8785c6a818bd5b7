/* SPDX-License-Identifier: MIT */
#include <poll.h>

#include "libc/event/wait.h"
#include "libc/ret.h"
#include "libc/signal/mask.h"
#include "libc/time/convert.h"

int poll(struct pollfd *fds, nfds_t count, int milliseconds)
{
	return (int)ret_errno(cancel_call(NR_poll, (long)fds, (long)count, milliseconds, 0, 0, 0));
}

int ppoll(struct pollfd *fds, nfds_t count, const struct timespec *limit, const sigset_t *mask)
{
	struct linux_time kernel;
	sigset_t open;
	if (limit)
		kernel = time_to_kernel(limit);
	mask = signal_mask_open(mask, &open);
	return (int)ret_errno(cancel_ppoll(fds, count, limit ? &kernel : NULL, mask));
}
