/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <sys/wait.h>

#include "libc/process/rusage.h"
#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

pid_t wait4(pid_t pid, int *status, int options, struct rusage *usage)
{
	struct linux_rusage kernel;
	long ret = cancel_wait4(pid, status, options, usage ? &kernel : NULL);
	if (ret > 0 && usage)
		rusage_from_kernel(usage, &kernel);
	return (pid_t)ret_errno(ret);
}

pid_t wait3(int *status, int options, struct rusage *usage)
{
	return wait4(-1, status, options, usage);
}
