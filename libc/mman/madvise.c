/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int madvise(void *p, size_t len, int advice)
{
	return (int)ret_errno(sys_madvise(p, len, advice));
}
