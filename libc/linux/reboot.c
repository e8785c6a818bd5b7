/* SPDX-License-Identifier: MIT */
#include <sys/reboot.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int reboot(int command)
{
	return (int)ret_errno(syscall3(NR_reboot, (long)0xfee1deadu, 672274793, command));
}
