/* SPDX-License-Identifier: MIT */
#ifndef QEMU_X86_64_MACHINE_H
#define QEMU_X86_64_MACHINE_H

/* Selectors of the GDT; entry.S uses them too. */
#define KERNEL_CODE 0x08
#define KERNEL_DATA 0x10
#define USER_CODE 0x1b
#define USER_DATA 0x23
#define TASK 0x28

#define DIRECT_BASE 0xffffffff80000000
#define VECTOR_CALL 0x80 /* entry.S gives `syscall` this number too */
#define FRAME_CS 144

#ifndef __ASSEMBLER__

#include <stdint.h>

#define DIRECT_SIZE 0x80000000ul
#define USER_END 0x7ffffffff000ul
#define PIE_BASE 0x555555554000ul

#define LEVELS 4
#define TOP_ENTRIES 512
#define USER_ENTRIES 256 /* the program's, from the first */

#define CLONE_TLS 4
#define CLONE_TID 3

#define CALL_NAMES "qemu/x86_64/call_names.h" /* made by tools/call-names */

/* ELF's program header */
struct segment {
	uint32_t type, flags;
	uintptr_t offset, at, physical, file_len, len, align;
};

struct frame {
	uintptr_t r15, r14, r13, r12, r11, r10, r9, r8, bp, di, si, dx, cx, bx, ax;
	uintptr_t vector, error; /* error: 0 for vectors that have none */
	uintptr_t pc, cs, flags, sp, ss;
};

/* Of a frame that is all 0: the program's first instruction and stack. */
static inline void frame_begin(struct frame *f, uintptr_t pc, uintptr_t sp)
{
	f->pc = pc;
	f->sp = sp;
	f->cs = USER_CODE;
	f->ss = USER_DATA;
	f->flags = 0x202; /* interrupts on */
}

static inline void frame_arguments(const struct frame *f, long a[6])
{
	a[0] = (long)f->di;
	a[1] = (long)f->si;
	a[2] = (long)f->dx;
	a[3] = (long)f->r10;
	a[4] = (long)f->r8;
	a[5] = (long)f->r9;
}

static inline uint64_t divide(uint64_t n, uint32_t by, uint32_t *rest)
{
	*rest = (uint32_t)(n % by);
	return n / by;
}

#endif
#endif
