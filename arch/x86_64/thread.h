/* SPDX-License-Identifier: MIT */
#ifndef ARCH_X86_64_THREAD_H
#define ARCH_X86_64_THREAD_H

/* What the kernel gives a signal handler as its third argument, as far as cancellation needs it. */
struct signal_context {
	unsigned long flags;
	void *link;
	unsigned long stack[3];
	unsigned long before_pc[16]; /* r8 to r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp */
	unsigned long pc;
	unsigned long after_pc[15];  /* flags, segments, error, mask, fault address, FPU, reserved */
	unsigned long long mask;      /* blocked signals, back in force after the handler */
};

/* Threads need no slots of their own here; see arch/i386/thread.h. */
#define THREAD_SLOTS 1

static inline int thread_slots_wanted(void)
{
	return 0;
}

static inline int thread_slot_set(int slot, void *tp)
{
	(void)slot, (void)tp;
	return 0;
}

#endif
