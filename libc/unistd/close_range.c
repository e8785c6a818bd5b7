/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int close_range(unsigned first, unsigned last, int flags)
{
	return (int)ret_errno(syscall3(NR_close_range, (long)first, (long)last, flags));
}

void closefrom(int first)
{
	if (first < 0)
		first = 0;
	if (!linux_failed(syscall3(NR_close_range, first, (long)~0u, 0)))
		return;
	for (int fd = getdtablesize(); fd-- > first;)
		sys_close(fd);
}
