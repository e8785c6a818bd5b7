/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mincore(void *p, size_t len, unsigned char *vec)
{
	return (int)ret_errno(sys_mincore(p, len, vec));
}
