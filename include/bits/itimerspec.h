/* SPDX-License-Identifier: MIT */
/* struct itimerspec, which time.h and sys/timerfd.h share. */
#ifndef _BITS_ITIMERSPEC_H
#define _BITS_ITIMERSPEC_H

#include <bits/timespec.h>

struct itimerspec {
	struct timespec it_interval; /* length of each later period; zero: none */
	struct timespec it_value;    /* time to the first end; zero: off */
};

#endif
