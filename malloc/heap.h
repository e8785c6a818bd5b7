/* SPDX-License-Identifier: MIT */
/*
 * Heaps of arenas other than the main one: tunables.heap_bytes of address space, aligned to as much.
 * The first has its arena behind its description. Usable up to `end`, which moves; no access beyond.
 *
 *   [ struct heap | struct arena (in the first) | chunks ... top | not accessible ]
 *   ^ start, aligned                                             ^ end             ^ start + heap_bytes
 *
 *   H1  seal = start xor the process's secret: what lies at an aligned address is a heap, not
 *       something that a forged chunk leads to
 */
#ifndef MALLOC_HEAP_H
#define MALLOC_HEAP_H

#include "malloc/arena.h"

/* An arena of its own in a new heap, not yet in the list. NULL: no address space or no memory. */
struct arena *heap_new_arena(void);

/* The arena that a chunk with CHUNK_NON_MAIN lies in; ends the program where that is none of ours. */
struct arena *heap_arena_of(const struct chunk *c);

/* top_grow and top_trim (top.h) for such arenas. */
bool heap_grow(struct arena *a, size_t csz);
bool heap_trim(struct arena *a, size_t pad);

#endif
