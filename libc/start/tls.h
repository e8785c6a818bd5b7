/* SPDX-License-Identifier: MIT */
/*
 * A thread's control block, with thread-local storage below it:
 *
 *   [ padding | initialised TLS | zeroed TLS ][ struct thread ]
 *               ^ tp - size                   ^ tp
 *
 * The linker computes every offset from tp, under the rules that tp is a multiple of the segment's
 * alignment and that the block begins at the greatest address that fits and is congruent to the
 * segment's own.
 */
#ifndef LIBC_START_TLS_H
#define LIBC_START_TLS_H

#include <stddef.h>

#include "sys/linux/thread.h"

/* What the program's TLS segment asks for. Written by start code, then constant. */
struct tls {
	const char *image; /* the initialised part */
	size_t image_len;
	size_t size;       /* from the start of the storage to tp */
	size_t align;      /* a power of two */
};

extern struct tls tls;

/* Lays out storage and control block in zeroed memory: tp is a multiple of tls.align, tls.size
 * bytes are free below it. */
static inline struct thread *tls_lay_out(char *tp, uintptr_t canary, uintptr_t way_into_kernel)
{
	char *storage = tp - tls.size;
	for (size_t i = 0; i < tls.image_len; i++)
		storage[i] = tls.image[i];

	struct thread *t = (struct thread *)tp;
	t->self = t;
	t->canary = canary;
	t->kernel_entry = way_into_kernel;
	return t;
}

#endif
