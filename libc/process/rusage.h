/* SPDX-License-Identifier: MIT */
/* struct rusage from the kernel's, whose times are one word each. */
#ifndef LIBC_PROCESS_RUSAGE_H
#define LIBC_PROCESS_RUSAGE_H

#include <stddef.h>
#include <string.h>
#include <sys/resource.h>

#include "libc/time/convert.h"

static inline void rusage_from_kernel(struct rusage *usage, const struct linux_rusage *kernel)
{
	usage->ru_utime = timeval_from_kernel(&kernel->user);
	usage->ru_stime = timeval_from_kernel(&kernel->system);
	memcpy((char *)usage + offsetof(struct rusage, ru_maxrss), kernel->rest, sizeof kernel->rest);
}

#endif
