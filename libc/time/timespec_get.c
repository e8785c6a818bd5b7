/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/time/convert.h"
#include "libc/time/vdso.h"

int timespec_get(struct timespec *result, int base)
{
	struct linux_time now;
	if (base != TIME_UTC || clock_read(CLOCK_REALTIME, &now))
		return 0;
	*result = time_from_kernel(&now);
	return base;
}
