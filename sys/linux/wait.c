/* SPDX-License-Identifier: MIT */
#include "sys/linux/calls.h"
#include "sys/sys.h"

void sys_wait(int *word, int expected)
{
	syscall4(NR_futex, (long)word, LINUX_FUTEX_WAIT_PRIVATE, expected, 0);
}

void sys_wake(int *word, int n)
{
	syscall3(NR_futex, (long)word, LINUX_FUTEX_WAKE_PRIVATE, n);
}
