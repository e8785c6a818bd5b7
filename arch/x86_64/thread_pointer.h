/* SPDX-License-Identifier: MIT */
/*
 * The thread pointer is the base of segment fs. The word that it points to is its own address
 * (System V ABI), so reading it is one load.
 */
#ifndef ARCH_X86_64_THREAD_POINTER_H
#define ARCH_X86_64_THREAD_POINTER_H

#include "arch/x86_64/nr.h"
#include "arch/x86_64/syscall.h"

#define ARCH_SET_FS 0x1002

static inline void *thread_pointer(void)
{
	void *tp;
	__asm__("mov %%fs:0, %0" : "=r"(tp)); /* not volatile: it never changes for a thread */
	return tp;
}

/* Sets this thread's pointer; 0 or -errno. The word at tp must already hold tp. */
static inline long thread_pointer_set(void *tp)
{
	return syscall2(NR_arch_prctl, ARCH_SET_FS, (long)tp);
}

/* The way into the kernel that threads keep at word 4: none is needed here. */
static inline unsigned long kernel_entry(unsigned long at_sysinfo)
{
	(void)at_sysinfo;
	return 0;
}

#endif
