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
#define VECTORS 48
#define VECTOR_CALL 0x80 /* entry.S gives `syscall` this number */
#define FRAME_CS 144

#ifndef __ASSEMBLER__

#include <stdint.h>

#define CODE_WIDTH 0x0020000000000000 /* of a segment: 64 bits */
#define TASK_STACK_HIGH 0xffffffff    /* of the addresses of frames */

#define MSR_SYSCALL_SEGMENTS 0xc0000081
#define MSR_SYSCALL_ENTRY 0xc0000082
#define MSR_SYSCALL_FLAGS 0xc0000084
#define MSR_FS_BASE 0xc0000100

static inline void msr_write(uint32_t number, uint64_t value)
{
	__asm__ volatile("wrmsr" : : "c"(number), "a"((uint32_t)value), "d"((uint32_t)(value >> 32)));
}

#define USER_END 0x7ffffffff000ul
#define PIE_BASE 0x555555554000ul

#define LEVELS 4
#define TOP_ENTRIES 512

#define CLONE_TLS 4
#define CLONE_TID 3

#define ELF(name) Elf64_##name

struct frame {
	uintptr_t r8, r9, r10, r11, r12, r13, r14, r15, di, si, bp, bx, dx, ax, cx;
	uintptr_t vector, error; /* error: 0 for vectors that have none; the number of a system call */
	uintptr_t pc, cs, flags, sp, ss;
};

#define FRAME_BEGIN .cs = USER_CODE, .ss = USER_DATA, .flags = 0x202 /* interrupts on */
#define FRAME_SEGMENTS 0
#define FRAME_SET_ARGUMENTS(f, to) ((f)->ax = 0, (f)->di = (to)[0], (f)->si = (to)[1], (f)->dx = (to)[2])
#define CONTEXT_SP before_pc[15]
#define CONTEXT_FLAGS after_pc[0]
#define FRAME_ARGUMENTS(f) {(f)->di, (f)->si, (f)->dx, (f)->r10, (f)->r8, (f)->r9}

#endif
#endif
