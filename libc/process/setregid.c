/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setregid(gid_t real, gid_t effective)
{
	return (int)ret_errno(sys_setregid(real, effective));
}
