/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int acct(const char *path)
{
	return (int)ret_errno(syscall1(NR_acct, (long)path));
}

int vhangup(void)
{
	return (int)ret_errno(syscall0(NR_vhangup));
}
