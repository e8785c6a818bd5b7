/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "libc/time/vdso.h"

/* The one that writes 64-bit seconds. */
#ifdef NR_clock_gettime64
#define VDSO_CLOCK "__vdso_clock_gettime64"
#else
#define VDSO_CLOCK "__vdso_clock_gettime"
#endif

typedef int clock_reader(int clock, struct linux_time *now);

/* Where the vDSO has none. */
static int by_call(int clock, struct linux_time *now)
{
	return (int)sys_clock_gettime(clock, now);
}

/* NULL before the first question. Threads that ask at once find the same. */
static clock_reader *reader;

long clock_read(int clock, struct linux_time *now)
{
	clock_reader *read_it = __atomic_load_n(&reader, __ATOMIC_RELAXED);
	if (!read_it) {
		read_it = (clock_reader *)vdso_find(VDSO_CLOCK);
		if (!read_it)
			read_it = by_call;
		__atomic_store_n(&reader, read_it, __ATOMIC_RELAXED);
	}
	int ret = read_it(clock, now);
	/* The vDSO leaves some clocks to the call of the same name, and that may be missing. */
	return linux_missing(ret) ? by_call(clock, now) : ret;
}
