/* SPDX-License-Identifier: MIT */
/* struct timespec, which time.h, signal.h and sys/stat.h share. */
#ifndef _BITS_TIMESPEC_H
#define _BITS_TIMESPEC_H

#include <bits/types.h>

/* The kernel's 64-bit layout on both machines: two fields of eight bytes each. */
struct timespec {
	__time_t tv_sec;
	long tv_nsec;          /* 0 to 999999999 */
#if __LONG_MAX__ == 0x7fffffff
	int : 32;
#endif
};

#endif
