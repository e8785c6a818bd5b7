/* SPDX-License-Identifier: MIT */
/*
 * The processor. What differs between the two machines has the same names in both:
 *
 *   struct frame       registers of a program's thread, as entry.S saves them
 *   FRAME_BEGIN        ... what of them is not 0 as a program starts
 *   FRAME_ARGUMENTS    ... the six arguments of its system call
 *   VECTORS            how many ways into the shim there are
 *   DIRECT_BASE        where physical memory shows up, the first DIRECT_SIZE bytes of it
 *   USER_END, ...      the program's part of the address space
 *   LEVELS, TOP_ENTRIES  shape of the page tables
 *   CLONE_TLS, CLONE_TID  which argument of clone is what
 *   ELF                an ELF structure of its programs
 */
#ifndef QEMU_MACHINE_H
#define QEMU_MACHINE_H

#include MACHINE_H
#include "arch/arch.h"

struct thread;

/* Descriptor tables; x86_64: the way in by `syscall`. */
void machine_init(void);

extern uint64_t gdt[];

/* The processor's, of 26 words: the second and third are the stack for traps from the program. */
extern uint32_t task_segment[];

/* A segment's descriptor: kind is all of it but base and limit. */
uint64_t machine_segment(uint32_t base, uint32_t limit, uint64_t kind);

/* Makes t the thread that runs when the shim returns to the program: the stack for its next trap,
 * and its thread pointer. */
void machine_enter_thread(const struct thread *t);

/* What clone's argument (i386: and set_thread_area's) says of the thread pointer. 0 or -errno. */
long machine_set_thread_pointer(struct thread *t, uintptr_t value);

/* entry.S: goes on with the program as f says. */
_Noreturn void frame_resume(struct frame *f);

#endif
