/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/alias.h"
#include "libc/ret.h"
#include "sys/linux/calls_process.h"

pid_t fork(void)
{
	return (pid_t)ret_errno(sys_fork());
}
STRONG_ALIAS(fork, vfork);
