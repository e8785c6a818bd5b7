/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/time.h>
#include <time.h>

#include "libc/ret.h"
#include "libc/time/convert.h"

int settimeofday(const struct timeval *now, const struct timezone *zone)
{
	(void)zone; /* the kernel's own time zone is a thing of the past */
	if (!now)
		return 0;
	if (now->tv_usec < 0 || now->tv_usec > 999999) {
		errno = EINVAL;
		return -1;
	}
	struct linux_time kernel = {now->tv_sec, now->tv_usec * 1000};
	return (int)ret_errno(sys_clock_settime(CLOCK_REALTIME, &kernel));
}
