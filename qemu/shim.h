/* SPDX-License-Identifier: MIT */
/* The parts of the shim that are no more than a few functions. */
#ifndef QEMU_SHIM_H
#define QEMU_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- console.c: files 0, 1 and 2; what the shim has to say; how the machine ends -------------------- */

/* Statuses of freehold-boot's own; a program that dies of signal n has 128 + n. */
#define STATUS_FAILED 125
#define STATUS_REFUSED 126

extern bool verbose;
extern bool console_merged; /* files 1 and 2 are one */

/* struct iovec */
struct piece {
	uintptr_t start;
	size_t len;
};

void console_begin(void);

/* Writes or reads pieces: how many bytes, -errno, or AGAIN_LATER: the program is to make the call once more. */
long console_transfer(bool out, int fd, const struct piece *piece, size_t n);
#define AGAIN_LATER (-4095l)

size_t string_length(const char *s);

/* One line on the report port. Knows %s, %zu and %zx. */
void report(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says with -v what the program leaves behind, then ends the machine. */
_Noreturn void machine_end(int status);

/* Ends it at once. */
_Noreturn void machine_stop(int status);

/* After a line: the program cannot go on; or the shim itself is at fault, and touches nothing more. */
#define machine_die(status, ...) (report(__VA_ARGS__), machine_end(status))
#define machine_broken(...) (report(__VA_ARGS__), machine_stop(STATUS_FAILED))

/* --- program.c: one ELF file without a loader, at a fixed address or (static-pie) at PIE_BASE -------- */

extern struct program {
	uintptr_t entry;
	uintptr_t headers;   /* where its program headers are, and how many */
	size_t headers_count;
	uintptr_t start;     /* of its first segment */
	uintptr_t first_brk; /* the end of its last segment, then a page's end */
	uintptr_t brk;
} program;

/* --- random.c: the processor's where it has RDRAND, or all from one number, for runs that repeat ----- */

extern bool random_repeats; /* everything follows from the seed */

/* The seed counts only in a run that repeats. */
void random_begin(bool repeats, uint64_t seed);

uint64_t random_next(void);
uint32_t random_below(uint32_t n);

const char *random_source(void);

/* --- calls.c: system calls --------------------------------------------------------------------------- */

struct frame;

void calls_do(struct frame *f);
void calls_report(void);

#endif
