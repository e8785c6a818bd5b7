/* SPDX-License-Identifier: MIT */
/* Between the public structures of time and the kernel's, which differ on i386. */
#ifndef LIBC_TIME_CONVERT_H
#define LIBC_TIME_CONVERT_H

#include <bits/timespec.h>
#include <bits/timeval.h>

#include "sys/linux/calls_clock.h"

static inline struct linux_time time_to_kernel(const struct timespec *t)
{
	return (struct linux_time){t->tv_sec, t->tv_nsec};
}

static inline struct timespec time_from_kernel(const struct linux_time *t)
{
	return (struct timespec){.tv_sec = t->sec, .tv_nsec = (long)t->nsec};
}

/* The older structure, holding microseconds. */
static inline struct timeval timeval_from_kernel(const struct linux_old_time *t)
{
	return (struct timeval){.tv_sec = t->sec, .tv_usec = t->nsec};
}

#endif
