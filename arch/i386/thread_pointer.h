/* SPDX-License-Identifier: MIT */
/*
 * The thread pointer is the base of segment gs: a slot of the GDT that set_thread_area fills. The
 * word that it points to is its own address (System V ABI), so reading it is one load.
 */
#ifndef ARCH_I386_THREAD_POINTER_H
#define ARCH_I386_THREAD_POINTER_H

#include "arch/i386/early.h"
#include "arch/i386/nr.h"
#include "arch/i386/syscall.h"

/* Linux struct user_desc. */
struct gdt_slot {
	unsigned number; /* in: -1 asks for a free slot; out: the slot taken */
	unsigned base;
	unsigned limit; /* in pages */
	unsigned flags;
};

#define GDT_SLOT_ANY (~0u)
#define GDT_SLOT_FLAT 0x51u /* 32-bit, limit in pages, usable; writable data */

static inline void *thread_pointer(void)
{
	void *tp;
	__asm__("mov %%gs:0, %0" : "=r"(tp)); /* not volatile: it never changes for a thread */
	return tp;
}

/* Whether the byte so far behind it, a constant, is not 0: one instruction, and no register. */
#define THREAD_BYTE(offset) \
	({ \
		int set_; \
		__asm__("cmpb $0, %%gs:%c1" : "=@ccne"(set_) : "i"(offset)); /* not volatile: constant, once start code is done */ \
		set_; \
	})

/*
 * Sets the first thread's pointer; 0 or -errno. The words at tp must already hold tp and, at word
 * 4, the way into the kernel.
 */
static inline long thread_pointer_set(void *tp)
{
	struct gdt_slot slot = {GDT_SLOT_ANY, (unsigned)tp, 0xfffff, GDT_SLOT_FLAT};
	long err = early_syscall3(NR_set_thread_area, (long)&slot, 0, 0);
	if (err)
		return err;
	/* A selector is the slot's number, then one bit for the GDT, two for privilege level 3. */
	__asm__ volatile("movw %w0, %%gs" : : "q"(slot.number * 8 + 3) : "memory");
	return 0;
}

/* The way into the kernel that threads keep at word 4. */
static inline unsigned long kernel_entry(unsigned long at_sysinfo)
{
	return at_sysinfo ? at_sysinfo : (unsigned long)int80_entry;
}

#endif
