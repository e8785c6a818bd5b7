/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/time/vdso.h"

time_t time(time_t *result)
{
	struct linux_time now;
	clock_read(CLOCK_REALTIME, &now);
	if (result)
		*result = now.sec;
	return now.sec;
}
