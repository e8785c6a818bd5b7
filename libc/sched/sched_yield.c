/* SPDX-License-Identifier: MIT */
#include <sched.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int sched_yield(void)
{
	return (int)ret_errno(sys_sched_yield());
}
