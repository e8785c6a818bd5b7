/* SPDX-License-Identifier: MIT */
/* From crt/ to main: what start code hands over, and how it fails. */
#ifndef LIBC_START_START_H
#define LIBC_START_START_H

#include <stddef.h>
#include <stdint.h>

/* What _start calls: crt1's and rcrt1's own, with the stack as the kernel left it. */
_Noreturn void start(uintptr_t *sp);

/*
 * Sets up the process (auxiliary vector, thread-local storage, stack protector, environment, init
 * arrays), calls main and exits with its answer. sp: the stack as the kernel left it. base: what
 * relocation added to every linked address.
 */
_Noreturn void libc_start(int (*main)(int, char **, char **), uintptr_t *sp, char *base);

/* Builds the first thread's control block and thread-local storage, and points the thread pointer
 * at it. canary: the stack protector's. */
void start_thread(const char *base, uintptr_t canary);

/* One line on stderr, given with its newline, then exit status 127. Needs neither relocation nor a
 * thread pointer. */
_Noreturn void start_die(const char *line);

#endif
