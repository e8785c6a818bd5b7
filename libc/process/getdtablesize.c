/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stddef.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sys/linux/calls_process.h"

int getdtablesize(void)
{
	struct rlimit limit;
	if (sys_prlimit(0, RLIMIT_NOFILE, NULL, &limit) || limit.rlim_cur > INT_MAX)
		return INT_MAX;
	return (int)limit.rlim_cur;
}
