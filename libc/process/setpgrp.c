/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setpgrp(void)
{
	return (int)ret_errno(sys_setpgid(0, 0));
}
