/* SPDX-License-Identifier: MIT */
#include <sched.h>
#include <stddef.h>

#include "libc/ret.h"
#include "sys/linux/clock.h"

int getcpu(unsigned *cpu, unsigned *node)
{
	return (int)ret_errno(sys_getcpu(cpu, node));
}

int sched_getcpu(void)
{
	unsigned cpu;
	long ret = ret_errno(sys_getcpu(&cpu, NULL));
	return ret < 0 ? -1 : (int)cpu;
}
