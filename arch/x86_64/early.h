/* SPDX-License-Identifier: MIT */
/* System calls for code that runs before the thread pointer is set: here the ordinary ones. */
#ifndef ARCH_X86_64_EARLY_H
#define ARCH_X86_64_EARLY_H

#include "arch/x86_64/nr.h"
#include "arch/x86_64/syscall.h"

static inline long early_syscall3(long nr, long a, long b, long c)
{
	return syscall3(nr, a, b, c);
}

/* Readable and writable anonymous memory: its address or -errno. */
static inline long early_map(unsigned long len, long prot, long flags)
{
	return syscall6(NR_mmap, 0, (long)len, prot, flags, -1, 0);
}

#endif
