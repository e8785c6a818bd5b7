/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

void *mmap(void *p, size_t len, int prot, int flags, int fd, off_t off)
{
	return (void *)ret_errno(sys_mmap(p, len, prot, flags, fd, off));
}
