/* SPDX-License-Identifier: MIT */
#include <sched.h>
#include <string.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/* The kernel writes as many bytes as it needs, and says how many; the rest is ours to clear. */
int sched_getaffinity(pid_t pid, size_t len, cpu_set_t *set)
{
	long ret = ret_errno(sys_sched_getaffinity(pid, len, set));
	if (ret < 0)
		return -1;
	memset((char *)set + ret, 0, len - (size_t)ret);
	return 0;
}

int sched_setaffinity(pid_t pid, size_t len, const cpu_set_t *set)
{
	return (int)ret_errno(sys_sched_setaffinity(pid, len, set));
}

int __sched_cpucount(size_t len, const cpu_set_t *set)
{
	int count = 0;
	for (size_t i = 0; i < len; i++)
		for (unsigned byte = ((const unsigned char *)set)[i]; byte; byte &= byte - 1)
			count++;
	return count;
}
