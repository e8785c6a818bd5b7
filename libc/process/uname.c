/* SPDX-License-Identifier: MIT */
#include <sys/utsname.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int uname(struct utsname *result)
{
	return (int)ret_errno(sys_uname(result));
}
