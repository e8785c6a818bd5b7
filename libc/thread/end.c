/* SPDX-License-Identifier: MIT */
/* The end of a process that has threads. */
#include <stdlib.h>

#include "libc/stdio/file.h"
#include "libc/stdlib/exit.h"
#include "libc/thread/thread.h"
#include "sys/linux/calls_signal.h"

#define EXIT_TRIES 500 /* of a millisecond each */

/* A function of atexit's that calls exit again is let through, to run what is left. */
void exit_claim(void)
{
	static void *claimer;
	void *none = NULL;
	if (__atomic_compare_exchange_n(&claimer, &none, thread_self(), false, __ATOMIC_ACQ_REL,
	                                __ATOMIC_ACQUIRE) ||
	    none == thread_self())
		return;
	uint64_t nothing = 0;
	for (;;)
		sys_rt_sigsuspend(&nothing);
}

/* Another thread may be using the stream, and may never be done with it: input may not come, output
 * may be stuck. Only output is worth a little time. */
bool file_hold_at_exit(FILE *f)
{
	const struct linux_time while_ago = {0, 1000000};
	for (int i = 0; !file_try_hold(f); i++) {
		if (i == EXIT_TRIES || !f->write_end)
			return false;
		sys_clock_nanosleep(LINUX_CLOCK_MONOTONIC, 0, &while_ago, NULL);
	}
	return true;
}

_Noreturn void thread_end_process(void)
{
	exit(0);
}
