/* SPDX-License-Identifier: MIT */
/* struct timeval, which sys/time.h, sys/select.h and sys/resource.h share. */
#ifndef _BITS_TIMEVAL_H
#define _BITS_TIMEVAL_H

#include <bits/types.h>

struct timeval {
	__time_t tv_sec;
	__suseconds_t tv_usec; /* 0 to 999999 */
#if __LONG_MAX__ == 0x7fffffff
	int : 32;
#endif
};

#endif
