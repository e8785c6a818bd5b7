/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int msync(void *p, size_t len, int flags)
{
	return (int)ret_errno(sys_msync(p, len, flags));
}
