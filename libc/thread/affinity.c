/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "libc/thread/number.h"
#include "sys/linux/calls_process.h"

int pthread_setaffinity_np(pthread_t id, size_t len, const cpu_set_t *set)
{
	int tid = number_of(id);
	return tid ? (int)-sys_sched_setaffinity(tid, len, set) : ESRCH;
}

/* The kernel answers how many bytes it has written. */
int pthread_getaffinity_np(pthread_t id, size_t len, cpu_set_t *set)
{
	int tid = number_of(id);
	if (!tid)
		return ESRCH;
	long ret = sys_sched_getaffinity(tid, len, set);
	if (ret < 0)
		return (int)-ret;
	memset((char *)set + ret, 0, len - (size_t)ret);
	return 0;
}
