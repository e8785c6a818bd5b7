/* SPDX-License-Identifier: MIT */
#ifndef QEMU_I386_MACHINE_H
#define QEMU_I386_MACHINE_H

/* Selectors of the GDT; entry.S uses them too. Slot 7 is the thread pointer's. */
#define KERNEL_CODE 0x08
#define KERNEL_DATA 0x10
#define USER_CODE 0x1b
#define USER_DATA 0x23
#define TASK 0x28
#define THREAD_SLOT 7

#define DIRECT_BASE 0xc0000000
#define VECTOR_CALL 0x80
#define FRAME_CS 60

#ifndef __ASSEMBLER__

#include <stdint.h>

#define DIRECT_SIZE 0x3fe00000ul
#define USER_END 0xbffff000ul
#define PIE_BASE 0x56555000ul

/* With PAE: entries of 64 bits. The four directories lie in a row and count as one table. */
#define LEVELS 2
#define TOP_ENTRIES 2048
#define USER_ENTRIES 1536 /* the program's, from the first */

#define CLONE_TLS 3
#define CLONE_TID 4

#define CALL_NAMES "qemu/i386/call_names.h" /* made by tools/call-names */

/* ELF's program header */
struct segment {
	uint32_t type;
	uintptr_t offset, at, physical, file_len, len;
	uint32_t flags;
	uintptr_t align;
};

struct frame {
	uintptr_t gs, fs, es, ds, di, si, bp, unused, bx, dx, cx, ax;
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
	f->ds = f->es = USER_DATA;
}

static inline void frame_arguments(const struct frame *f, long a[6])
{
	a[0] = (long)f->bx;
	a[1] = (long)f->cx;
	a[2] = (long)f->dx;
	a[3] = (long)f->si;
	a[4] = (long)f->di;
	a[5] = (long)f->bp;
}

/* Two divisions of 64 bits by 32, as on paper, since libgcc is not here. */
static inline uint64_t divide(uint64_t n, uint32_t by, uint32_t *rest)
{
	uint32_t high = (uint32_t)(n >> 32), low, r;
	__asm__("divl %4" : "=a"(low), "=d"(r) : "a"((uint32_t)n), "d"(high % by), "r"(by));
	*rest = r;
	return (uint64_t)(high / by) << 32 | low;
}

#endif
#endif
