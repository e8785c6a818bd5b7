/* SPDX-License-Identifier: MIT */
/*
 * System calls for code that runs before the thread pointer is set, when %gs:16 is not yet the way
 * into the kernel. `int $0x80` always works, 30 times slower.
 */
#ifndef ARCH_I386_EARLY_H
#define ARCH_I386_EARLY_H

#include "arch/i386/nr.h"

static inline long early_syscall3(long nr, long a, long b, long c)
{
	long ret;
	__asm__ volatile("int $0x80" : "=a"(ret) : "a"(nr), "b"(a), "c"(b), "d"(c) : "memory");
	return ret;
}

/*
 * Readable and writable anonymous memory: its address or -errno. The older of the two mmap calls
 * takes its six arguments from memory, so no register is short.
 */
static inline long early_map(unsigned long len, long prot, long flags)
{
	long args[6] = {0, (long)len, prot, flags, -1, 0};
	return early_syscall3(NR_mmap, (long)args, 0, 0);
}

#endif
