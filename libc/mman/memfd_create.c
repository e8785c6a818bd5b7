/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int memfd_create(const char *name, unsigned flags)
{
	return (int)ret_errno(syscall2(NR_memfd_create, (long)name, flags));
}

int mlock2(const void *p, size_t len, unsigned flags)
{
	return (int)ret_errno(flags ? syscall3(NR_mlock2, (long)p, (long)len, flags)
	                            : sys_mlock(p, len));
}
