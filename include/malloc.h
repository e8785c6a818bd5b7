/* SPDX-License-Identifier: MIT */
/* malloc.h: memory beyond the standards (GNU), and what Freehold adds to look at the heap. */
#ifndef _MALLOC_H
#define _MALLOC_H

#include <stdlib.h>

/* GNU. len bytes at a multiple of alignment, which is rounded up to a power of two; NULL with ENOMEM,
 * or EINVAL where no power of two is that large. */
void *memalign(size_t __alignment, size_t __len) __attribute__((__malloc__));

/* GNU. As valloc (stdlib.h), with len rounded up to a multiple of a page. */
void *valloc(size_t __len) __attribute__((__malloc__));
void *pvalloc(size_t __len) __attribute__((__malloc__));

/* GNU. Bytes that may be used at memory, at least as many as were asked for; 0 for NULL. */
size_t malloc_usable_size(void *__memory);

/* GNU. Gives free pages back to the system, but keeps pad bytes at the end of the heap. 1 when any
 * were given back, else 0. */
int malloc_trim(size_t __pad);

/*
 * Freehold. Walks the whole heap and holds every invariant that the allocator's sources number. 0, or
 * the program ends with SIGABRT and one line that names the broken one.
 */
int malloc_check(void);

/*
 * Freehold. Draws the heap as text on an open file: a row of cells, each an equal part of the heap; a
 * line per chunk or run of equal chunks, top last; then totals in bytes. Allocates nothing.
 */
void malloc_dump(int __fd);

#endif
