/* SPDX-License-Identifier: MIT */
/* What is done before a request is refused for want of memory. Without any lock. */
#ifndef MALLOC_SHORTAGE_H
#define MALLOC_SHORTAGE_H

#include <stdbool.h>
#include <stddef.h>

/* Gives back what lies idle in this thread's cache, in depots and at the ends of heaps, so that it may serve
 * elsewhere. In steps that do not grow with the number of free chunks. */
void shortage_give_back(void);

/* Nobody has a chunk of csz bytes. Whether it is worth asking once more; *tried is false at first. */
bool shortage_relieve(size_t csz, bool *tried);

/* What the program wants done (reserve.c), or NULL: whether to go on. */
extern bool (*shortage_answer)(size_t csz);

#endif
