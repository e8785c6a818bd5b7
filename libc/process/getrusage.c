/* SPDX-License-Identifier: MIT */
#include <sys/resource.h>

#include "libc/process/rusage.h"
#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int getrusage(int who, struct rusage *usage)
{
	struct linux_rusage kernel;
	long ret = sys_getrusage(who, &kernel);
	if (!ret)
		rusage_from_kernel(usage, &kernel);
	return (int)ret_errno(ret);
}
