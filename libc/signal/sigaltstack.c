/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/ret.h"
#include "sys/linux/calls_signal.h"

int sigaltstack(const stack_t *restrict new_stack, stack_t *restrict old_stack)
{
	return (int)ret_errno(sys_sigaltstack(new_stack, old_stack));
}
