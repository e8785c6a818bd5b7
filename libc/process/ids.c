/* SPDX-License-Identifier: MIT */
#include "libc/process/ids.h"

#include "libc/alias.h"
#include "libc/thread/everywhere.h"

/* Until a program that begins threads links the real one. */
static long here(long nr, long a, long b, long c)
{
	return syscall3(nr, a, b, c);
}
WEAK_ALIAS(here, thread_everywhere);

long ids_change(long nr, long a, long b, long c)
{
	return thread_everywhere(nr, a, b, c);
}

void ids_signal_open(void)
{
	const uint64_t set = SIGNAL_EVERYWHERE_BIT;
	sys_rt_sigprocmask(LINUX_SIG_UNBLOCK, &set, NULL);
}
