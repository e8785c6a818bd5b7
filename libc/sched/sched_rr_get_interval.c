/* SPDX-License-Identifier: MIT */
#include <sched.h>

#include "libc/ret.h"
#include "libc/time/convert.h"

int sched_rr_get_interval(pid_t pid, struct timespec *interval)
{
	struct linux_time kernel;
#ifdef NR_sched_rr_get_interval_time64
	long ret = syscall2(NR_sched_rr_get_interval_time64, pid, (long)&kernel);
	if (linux_missing(ret)) {
		struct linux_old_time old;
		ret = syscall2(NR_sched_rr_get_interval, pid, (long)&old);
		if (!ret)
			kernel = linux_time_from_old(&old);
	}
#else
	long ret = syscall2(NR_sched_rr_get_interval, pid, (long)&kernel);
#endif
	if (!ret)
		*interval = time_from_kernel(&kernel);
	return (int)ret_errno(ret);
}
