/* SPDX-License-Identifier: MIT */
/* sys/times.h: processor times of a process and its children (POSIX). */
#ifndef _SYS_TIMES_H
#define _SYS_TIMES_H

#include <bits/types.h>

typedef __clock_t clock_t;

/* In ticks, sysconf(_SC_CLK_TCK) to the second. */
struct tms {
	clock_t tms_utime, tms_stime;   /* this process, in user mode and in the kernel */
	clock_t tms_cutime, tms_cstime; /* the children that it waited for */
};

/* POSIX. Ticks since some moment of the past, or -1 with errno. */
clock_t times(struct tms *__result);

#endif
