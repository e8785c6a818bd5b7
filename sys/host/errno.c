/* SPDX-License-Identifier: MIT */
#include "sys/host/libc.h"
#include "sys/sys.h"

void sys_set_errno(int error)
{
	if (__errno_location)
		*__errno_location() = error;
}
