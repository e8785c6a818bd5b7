/* SPDX-License-Identifier: MIT */
#include <sched.h>

#include "libc/ret.h"
#include "libc/thread/sched.h"
#include "sys/linux/calls.h"

int sched_setscheduler(pid_t pid, int policy, const struct sched_param *param)
{
	return (int)ret_errno(sys_sched_setscheduler(pid, policy, param));
}

int sched_getscheduler(pid_t pid)
{
	return (int)ret_errno(sys_sched_getscheduler(pid));
}

int sched_setparam(pid_t pid, const struct sched_param *param)
{
	return (int)ret_errno(syscall2(NR_sched_setparam, pid, (long)param));
}

int sched_getparam(pid_t pid, struct sched_param *param)
{
	return (int)ret_errno(syscall2(NR_sched_getparam, pid, (long)param));
}
