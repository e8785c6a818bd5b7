/* SPDX-License-Identifier: MIT */
/* sys/timerfd.h: a timer as a descriptor (Linux). */
#ifndef _SYS_TIMERFD_H
#define _SYS_TIMERFD_H

#include <bits/itimerspec.h>
#include <bits/types.h>

typedef __clockid_t clockid_t;

#define TFD_CLOEXEC 02000000
#define TFD_NONBLOCK 04000
#define TFD_TIMER_ABSTIME 1
#define TFD_TIMER_CANCEL_ON_SET 2

/* Linux. A descriptor from which the number of ends is read (8 bytes), or -1 with errno. */
int timerfd_create(clockid_t __clock, int __flags);

/* Linux. Starts or stops it; what is left. 0, or -1 with errno EBADF, EINVAL, ECANCELED. */
int timerfd_settime(int __fd, int __flags, const struct itimerspec *__new, struct itimerspec *__old);
int timerfd_gettime(int __fd, struct itimerspec *__now);

#endif
