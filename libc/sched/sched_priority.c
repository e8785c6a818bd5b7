/* SPDX-License-Identifier: MIT */
#include <sched.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int sched_get_priority_max(int policy)
{
	return (int)ret_errno(sys_sched_get_priority_max(policy));
}

int sched_get_priority_min(int policy)
{
	return (int)ret_errno(sys_sched_get_priority_min(policy));
}
