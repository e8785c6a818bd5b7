/* SPDX-License-Identifier: MIT */
/* prlimit64 takes 64-bit limits on both machines: struct rlimit as it is. */
#include <stddef.h>
#include <sys/resource.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int getrlimit(int resource, struct rlimit *limit)
{
	return (int)ret_errno(sys_prlimit(0, resource, NULL, limit));
}

int setrlimit(int resource, const struct rlimit *limit)
{
	return (int)ret_errno(sys_prlimit(0, resource, limit, NULL));
}

int prlimit(__pid_t pid, int resource, const struct rlimit *new_limit, struct rlimit *old_limit)
{
	return (int)ret_errno(sys_prlimit(pid, resource, new_limit, old_limit));
}
