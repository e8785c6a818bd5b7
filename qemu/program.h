/* SPDX-License-Identifier: MIT */
/* The program: one ELF file without a loader, at a fixed address or (static-pie) at PIE_BASE. */
#ifndef QEMU_PROGRAM_H
#define QEMU_PROGRAM_H

#include <stddef.h>
#include <stdint.h>

struct program {
	uintptr_t entry;
	uintptr_t headers;   /* where its program headers are, and how many */
	size_t headers_count;
	uintptr_t first_brk; /* the end of its last segment, then a page's end */
	uintptr_t brk;
};

extern struct program program;

/* Maps and fills its segments and its stack. Ends the machine where that cannot be. */
void program_load(const char *file, size_t len);

/* Arguments, then the environment: one string after the other, len bytes with their ends. */
struct strings {
	const char *first;
	size_t len, arguments, count;
};

/* Lays them and the auxiliary vector onto the stack: its pointer. */
uintptr_t program_stack(const struct strings *s);

#endif
