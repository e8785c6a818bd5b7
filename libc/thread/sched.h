/* SPDX-License-Identifier: MIT */
/* sys_NAME of scheduling, for threads by their number. */
#ifndef LIBC_THREAD_SCHED_H
#define LIBC_THREAD_SCHED_H

#include "sys/linux/calls_process.h"

static inline long sys_sched_setscheduler(int tid, int policy, const void *param)
{
	return syscall3(NR_sched_setscheduler, tid, policy, (long)param);
}

static inline long sys_sched_getscheduler(int tid)
{
	return syscall1(NR_sched_getscheduler, tid);
}

static inline long sys_sched_setparam(int tid, const void *param)
{
	return syscall2(NR_sched_setparam, tid, (long)param);
}

static inline long sys_sched_getparam(int tid, void *param)
{
	return syscall2(NR_sched_getparam, tid, (long)param);
}

#endif
