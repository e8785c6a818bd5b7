/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int setuid(uid_t user)
{
	return (int)ret_errno(sys_setuid(user));
}
