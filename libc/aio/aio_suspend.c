/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/aio/request.h"
#include "libc/ret.h"
#include "libc/thread/cancel.h"

int aio_suspend(const struct aiocb *const list[], int count, const struct timespec *limit)
{
	struct deadline deadline;
	if (count < 0 || deadline_after(&deadline, limit))
		return (int)ret_errno(-EINVAL);
	cancel_test();
	long ret = aio_wait(cancel_call, list, count, &deadline);
	return (int)ret_errno(ret == -ETIMEDOUT ? -EAGAIN : ret);
}
