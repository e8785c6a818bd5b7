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
#define VECTORS 129
#define VECTOR_CALL 0x80
#define FRAME_CS 60

#ifndef __ASSEMBLER__

#include <stdint.h>

#define CODE_WIDTH 0x0040000000000000 /* of a segment: 32 bits */
#define TASK_STACK_HIGH KERNEL_DATA   /* the stack's segment */

#define USER_END 0xbffff000ul
#define PIE_BASE 0x56555000ul

/* With PAE: entries of 64 bits. The four directories lie in a row and count as one table. */
#define LEVELS 2
#define TOP_ENTRIES 2048

#define CLONE_TLS 3
#define CLONE_TID 4

#define ELF(name) Elf32_##name

struct frame {
	uintptr_t gs, fs, es, ds, di, si, bp, unused, bx, dx, cx, ax;
	uintptr_t vector, error; /* error: 0 for vectors that have none; the number of a system call */
	uintptr_t pc, cs, flags, sp, ss;
};

#define FRAME_BEGIN .cs = USER_CODE, .ss = USER_DATA, .ds = USER_DATA, .es = USER_DATA, \
	.flags = 0x202 /* interrupts on */
#define FRAME_SEGMENTS 4
#define FRAME_SET_ARGUMENTS(f, to) ((f)->ax = (to)[0], (f)->dx = (to)[1], (f)->cx = (to)[2])
#define CONTEXT_SP after_pc[2]
#define CONTEXT_FLAGS after_pc[1]
#define FRAME_ARGUMENTS(f) {(f)->bx, (f)->cx, (f)->dx, (f)->si, (f)->di, (f)->bp}

#endif
#endif
