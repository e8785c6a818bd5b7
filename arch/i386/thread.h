/* SPDX-License-Identifier: MIT */
#ifndef ARCH_I386_THREAD_H
#define ARCH_I386_THREAD_H

#include "arch/i386/nr.h"
#include "arch/i386/syscall.h"
#include "arch/i386/thread_pointer.h"

/* What the kernel gives a signal handler as its third argument, as far as cancellation needs it. */
struct signal_context {
	unsigned long flags;
	void *link;
	unsigned long stack[3];
	unsigned long before_pc[14]; /* gs fs es ds edi esi ebp esp ebx edx ecx eax, trap, error */
	unsigned long pc;
	unsigned long after_pc[7];   /* cs, flags, esp, ss, FPU, mask, fault address */
	unsigned long long mask;      /* blocked signals, back in force after the handler */
};

/*
 * Linux gives every thread its own GDT. qemu-i386 7.2 has one for all threads, and looks into it
 * again when a signal handler returns, so that the thread goes on with the pointer of the thread
 * that was begun last. There each thread but the first gets a slot of the LDT, which is common to
 * all threads by its nature. Where there is no AT_SYSINFO it may be that emulator.
 */
#define THREAD_SLOTS 8192

static inline int thread_slots_wanted(void)
{
	const char *entry;
	__asm__("mov %%gs:16, %0" : "=r"(entry)); /* the way into the kernel */
	return entry == int80_entry;
}

/* The selector for a slot that now points to tp; 0 where the LDT cannot be written. */
static inline int thread_slot_set(int slot, void *tp)
{
	struct gdt_slot description = {(unsigned)slot, (unsigned)tp, 0xfffff, GDT_SLOT_FLAT};
	long err = syscall3(NR_modify_ldt, 0x11, (long)&description, sizeof description);
	/* The slot's number, then one bit for the LDT, two for privilege level 3. */
	return err ? 0 : slot * 8 + 7;
}

#endif
