/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"
#include "libc/time/convert.h"

/* 0 or -errno. */
static long wait_for(int clock, int flags, const struct timespec *length, struct timespec *left)
{
	struct linux_time kernel = time_to_kernel(length);
	struct linux_time kernel_left;
	long ret = cancel_clock_nanosleep(clock, flags, &kernel, &kernel_left);
	if (ret == -LINUX_EINTR && left && !flags)
		*left = time_from_kernel(&kernel_left);
	return ret;
}

int nanosleep(const struct timespec *length, struct timespec *left)
{
	return (int)ret_errno(wait_for(CLOCK_REALTIME, 0, length, left));
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *length,
                    struct timespec *left)
{
	if (clock == CLOCK_THREAD_CPUTIME_ID)
		return LINUX_EINVAL; /* POSIX; the kernel would read its number otherwise */
	return (int)-wait_for(clock, flags, length, left);
}

unsigned sleep(unsigned seconds)
{
	struct timespec length = {.tv_sec = seconds};
	if (!wait_for(CLOCK_REALTIME, 0, &length, &length))
		return 0;
	return (unsigned)length.tv_sec;
}

int usleep(unsigned microseconds)
{
	struct timespec length = {
		.tv_sec = microseconds / 1000000,
		.tv_nsec = (long)(microseconds % 1000000) * 1000,
	};
	return (int)ret_errno(wait_for(CLOCK_REALTIME, 0, &length, NULL));
}
