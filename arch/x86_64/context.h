/* SPDX-License-Identifier: MIT */
/* What the kernel gives a signal handler as its third argument, as far as cancellation needs it. */
#ifndef ARCH_X86_64_CONTEXT_H
#define ARCH_X86_64_CONTEXT_H

struct signal_context {
	unsigned long flags;
	void *link;
	unsigned long stack[3];
	unsigned long before_pc[16]; /* r8 to r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp */
	unsigned long pc;
	unsigned long after_pc[15];  /* flags, segments, error, mask, fault address, FPU, reserved */
	unsigned long mask[1];       /* blocked signals, back in force after the handler */
};

#endif
