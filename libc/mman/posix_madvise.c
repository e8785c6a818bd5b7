/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "sys/linux/calls.h"

int posix_madvise(void *p, size_t len, int advice)
{
	/* POSIX's word loses nothing, Linux's throws away what was written to private pages. */
	if (advice == POSIX_MADV_DONTNEED)
		return 0;
	return (int)-sys_madvise(p, len, advice);
}
