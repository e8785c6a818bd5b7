/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setreuid(uid_t real, uid_t effective)
{
	return (int)ret_errno(sys_setreuid(real, effective));
}
