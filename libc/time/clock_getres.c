/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/ret.h"
#include "libc/time/convert.h"

int clock_getres(clockid_t clock, struct timespec *resolution)
{
	struct linux_time kernel;
	long ret = sys_clock_getres(clock, &kernel);
	if (!ret && resolution)
		*resolution = time_from_kernel(&kernel);
	return (int)ret_errno(ret);
}
