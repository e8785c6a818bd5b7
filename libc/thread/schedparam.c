/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/number.h"
#include "libc/thread/sched.h"

int pthread_setschedparam(pthread_t id, int policy, const struct sched_param *param)
{
	int tid = number_of(id);
	return tid ? (int)-sys_sched_setscheduler(tid, policy, param) : ESRCH;
}

int pthread_getschedparam(pthread_t id, int *restrict policy, struct sched_param *restrict param)
{
	int tid = number_of(id);
	if (!tid)
		return ESRCH;
	long ret = sys_sched_getscheduler(tid);
	if (ret < 0)
		return (int)-ret;
	*policy = (int)ret;
	return (int)-sys_sched_getparam(tid, param);
}

int pthread_setschedprio(pthread_t id, int priority)
{
	struct sched_param param = {.sched_priority = priority};
	int tid = number_of(id);
	return tid ? (int)-sys_sched_setparam(tid, &param) : ESRCH;
}

static int concurrency;

int pthread_setconcurrency(int level)
{
	if (level < 0)
		return EINVAL;
	concurrency = level;
	return 0;
}

int pthread_getconcurrency(void)
{
	return concurrency;
}
