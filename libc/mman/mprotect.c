/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mprotect(void *p, size_t len, int prot)
{
	return (int)ret_errno(sys_mprotect(p, len, prot));
}
