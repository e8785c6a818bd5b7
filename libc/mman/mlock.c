/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mlock(const void *p, size_t len)
{
	return (int)ret_errno(sys_mlock(p, len));
}

int munlock(const void *p, size_t len)
{
	return (int)ret_errno(sys_munlock(p, len));
}

int mlockall(int flags)
{
	return (int)ret_errno(sys_mlockall(flags));
}

int munlockall(void)
{
	return (int)ret_errno(sys_munlockall());
}
