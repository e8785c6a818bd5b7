/* SPDX-License-Identifier: MIT */
/*
 * The thread control block: what the thread pointer points to. Thread-local storage ends where it
 * begins (System V ABI, variant II), and compilers and the kernel's entry code fix the first words.
 */
#ifndef SYS_LINUX_THREAD_H
#define SYS_LINUX_THREAD_H

#include <stddef.h>
#include <stdint.h>

#include "arch/arch.h"

struct thread {
	struct thread *self;      /* word 0: read back by thread_pointer() */
	uintptr_t reserved[3];    /* words 1 to 3: other libraries' own, kept free of ours */
	uintptr_t kernel_entry;   /* word 4: %gs:16, the way into the kernel on i386 */
	uintptr_t canary;         /* word 5: %fs:40 or %gs:20, the stack protector's */
	int error;                /* errno */
};

_Static_assert(offsetof(struct thread, kernel_entry) == 4 * sizeof(uintptr_t), "fixed by the ABI");
_Static_assert(offsetof(struct thread, canary) == 5 * sizeof(uintptr_t), "fixed by the ABI");

static inline struct thread *thread_self(void)
{
	return thread_pointer();
}

#endif
