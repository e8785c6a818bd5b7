/* SPDX-License-Identifier: MIT */
#include <sys/swap.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int swapon(const char *path, int flags)
{
	return (int)ret_errno(syscall2(NR_swapon, (long)path, flags));
}

int swapoff(const char *path)
{
	return (int)ret_errno(syscall1(NR_swapoff, (long)path));
}
