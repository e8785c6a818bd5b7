/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/resource.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

/* The kernel answers 20 - priority, so that no answer is negative. */
int getpriority(int which, id_t who)
{
	long ret = ret_errno(sys_getpriority(which, who));
	return ret < 0 ? -1 : (int)(PRIO_MAX - ret);
}

int setpriority(int which, id_t who, int priority)
{
	return (int)ret_errno(sys_setpriority(which, who, priority));
}

int nice(int change)
{
	if (change > 2 * PRIO_MAX)
		change = 2 * PRIO_MAX; /* from one end to the other: a sum beyond would only overflow */
	if (change < -2 * PRIO_MAX)
		change = -2 * PRIO_MAX;
	long wanted = PRIO_MAX - sys_getpriority(PRIO_PROCESS, 0) + change;
	if (wanted < PRIO_MIN)
		wanted = PRIO_MIN;
	if (wanted > PRIO_MAX - 1)
		wanted = PRIO_MAX - 1;
	long ret = sys_setpriority(PRIO_PROCESS, 0, (int)wanted);
	if (ret == -EACCES)
		ret = -EPERM; /* POSIX's word for it */
	return ret < 0 ? (int)ret_errno(ret) : (int)wanted;
}
