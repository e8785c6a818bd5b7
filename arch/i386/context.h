/* SPDX-License-Identifier: MIT */
/* What the kernel gives a signal handler as its third argument, as far as cancellation needs it. */
#ifndef ARCH_I386_CONTEXT_H
#define ARCH_I386_CONTEXT_H

struct signal_context {
	unsigned long flags;
	void *link;
	unsigned long stack[3];
	unsigned long before_pc[14]; /* gs fs es ds edi esi ebp esp ebx edx ecx eax, trap, error */
	unsigned long pc;
	unsigned long after_pc[7];   /* cs, flags, esp, ss, FPU, mask, fault address */
	unsigned long mask[2];       /* blocked signals, back in force after the handler */
};

#endif
