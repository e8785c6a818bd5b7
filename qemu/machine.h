/* SPDX-License-Identifier: MIT */
/*
 * What differs between the two machines; each answers the same names:
 *
 *   struct frame       registers of a program's thread, as entry.S saves them
 *   frame_begin        ... and as a program starts
 *   frame_arguments    the six arguments of its system call
 *   DIRECT_BASE        where physical memory shows up, the first DIRECT_SIZE bytes of it
 *   USER_END, ...      the program's part of the address space
 *   LEVELS, TOP_ENTRIES  shape of the page tables
 *   CLONE_TLS, CLONE_TID  which argument of clone is what
 *   struct segment     the program headers of its programs
 *   divide             64 bits by 32
 *   machine_init, machine_enter_thread, machine_set_thread_pointer   (see there)
 */
#ifndef QEMU_MACHINE_H
#define QEMU_MACHINE_H

#include "arch/arch.h"

#ifdef __x86_64__
#include "qemu/x86_64/machine.h"
#else
#include "qemu/i386/machine.h"
#endif

struct thread;

/* Descriptor tables, system-call entry, FPU. */
void machine_init(void);

/* Makes t the thread that runs when the shim returns to the program: the stack for its next trap,
 * and its thread pointer. */
void machine_enter_thread(const struct thread *t);

/* What clone's argument (i386: and set_thread_area's) says of the thread pointer. 0 or -errno. */
long machine_set_thread_pointer(struct thread *t, uintptr_t value);

/* entry.S: goes on with the program as f says. */
_Noreturn void frame_resume(struct frame *f);

#endif
