/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <threads.h>

#include "libc/thread/cancel_calls.h"
#include "libc/time/convert.h"

int thrd_sleep(const struct timespec *length, struct timespec *left)
{
	struct linux_time time = time_to_kernel(length), time_left;
	long ret = cancel_clock_nanosleep(CLOCK_REALTIME, 0, &time, &time_left);
	if (ret == -LINUX_EINTR && left)
		*left = time_from_kernel(&time_left);
	return !ret ? 0 : ret == -LINUX_EINTR ? -1 : -2;
}
