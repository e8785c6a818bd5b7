/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setresgid(gid_t real, gid_t effective, gid_t saved)
{
	return (int)ret_errno(sys_setresgid(real, effective, saved));
}
