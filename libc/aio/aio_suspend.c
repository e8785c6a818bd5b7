/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <time.h>

#include "libc/aio/request.h"
#include "libc/ret.h"
#include "libc/thread/cancel.h"

int aio_suspend(const struct aiocb *const list[], int count, const struct timespec *limit)
{
	struct deadline deadline;
	struct timespec until;
	if (count < 0)
		return (int)ret_errno(-EINVAL);
	if (limit) {
		if (limit->tv_sec < 0 || limit->tv_nsec < 0 || limit->tv_nsec >= 1000000000)
			return (int)ret_errno(-EINVAL);
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_nsec += limit->tv_nsec;
		time_t carry = until.tv_nsec / 1000000000;
		until.tv_nsec %= 1000000000;
		if (__builtin_add_overflow(until.tv_sec + carry, limit->tv_sec, &until.tv_sec))
			limit = NULL; /* for ever */
	}
	cancel_test();
	deadline_set(&deadline, CLOCK_MONOTONIC, limit ? &until : NULL);
	long ret = aio_wait(cancel_call, list, count, &deadline);
	return (int)ret_errno(ret == -ETIMEDOUT ? -EAGAIN : ret);
}
