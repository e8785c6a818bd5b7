/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <time.h>

#include "libc/time/vdso.h"

clock_t clock(void)
{
	struct linux_time used;
	if (clock_read(CLOCK_PROCESS_CPUTIME_ID, &used) || used.sec > LONG_MAX / CLOCKS_PER_SEC - 1)
		return -1;
	return (clock_t)used.sec * CLOCKS_PER_SEC + (clock_t)used.nsec / 1000;
}
