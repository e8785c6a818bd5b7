/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/ret.h"
#include "libc/time/convert.h"

int clock_settime(clockid_t clock, const struct timespec *now)
{
	struct linux_time kernel = time_to_kernel(now);
	return (int)ret_errno(sys_clock_settime(clock, &kernel));
}
