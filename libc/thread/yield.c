/* SPDX-License-Identifier: MIT */
#include <pthread.h>
#include <threads.h>

#include "sys/linux/calls_process.h"

void thrd_yield(void)
{
	sys_sched_yield();
}

int pthread_yield(void)
{
	return (int)-sys_sched_yield();
}
