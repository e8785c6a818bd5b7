/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <sys/wait.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

pid_t wait(int *status)
{
	return (pid_t)ret_errno(cancel_wait4(-1, status, 0, NULL));
}

pid_t waitpid(pid_t pid, int *status, int options)
{
	return (pid_t)ret_errno(cancel_wait4(pid, status, options, NULL));
}
