/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int munmap(void *p, size_t len)
{
	return (int)ret_errno(sys_munmap(p, len));
}
