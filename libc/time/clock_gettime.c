/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/ret.h"
#include "libc/time/convert.h"
#include "libc/time/vdso.h"

int clock_gettime(clockid_t clock, struct timespec *now)
{
	struct linux_time kernel;
	long ret = clock_read(clock, &kernel);
	if (!ret)
		*now = time_from_kernel(&kernel);
	return (int)ret_errno(ret);
}
