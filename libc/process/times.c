/* SPDX-License-Identifier: MIT */
#include <sys/times.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/* An answer near the wrap of the clock is no error, though it may look like -errno. */
clock_t times(struct tms *result)
{
	long ret = sys_times(result);
	return ret == -14 ? (clock_t)ret_errno(ret) : ret; /* EFAULT, the only one there is */
}
