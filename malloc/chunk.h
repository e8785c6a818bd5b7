/* SPDX-License-Identifier: MIT */
/*
 * The chunk: a run of memory with its size on both sides (boundary tags, Knuth 1973), so that each
 * neighbour is found in one step. A heap is nothing but chunks, one after the other, and a top.
 *
 *            in use                                free
 *   chunk -> +---------------------------+         +---------------------------+
 *            | (last word of the user    |         | (the same)                |
 *            |  bytes of the one before) |         |                           |
 *            +---------------------------+         +---------------------------+
 *            | size            | N M P   |         | size            | N 0 1   |
 *     mem -> +---------------------------+         +---------------------------+
 *            | user bytes                |         | fd   next in its list     |
 *            |                           |         | bk   the one before       |
 *            |                           |         | child[0..1], slot  where  |
 *            |                           |         |   large: place in a tree  |
 *            :                           :         :                           :
 *    next -> +---------------------------+         +---------------------------+
 *            | still user bytes          |         | prev_size: its size again |
 *            +---------------------------+         +---------------------------+
 *            | size            | . . 1   |         | size            | . 0 0   |
 *            +---------------------------+         +---------------------------+
 *
 *   P 1  the chunk before is in use (so its last word is no size: do not read prev_size)
 *   M 2  the chunk is a mapping of its own; it has no neighbours, P is 0
 *   N 4  the chunk is of an arena that is not the main one
 *
 * Invariants of every chunk c of a heap (check.c holds each under the same number; top and the
 * fence at the end of a heap are said in top.h):
 *
 *   C1  mem(c) is a multiple of CHUNK_ALIGN
 *   C2  size(c) is a multiple of CHUNK_ALIGN, at least CHUNK_MIN
 *   C3  c is free      <=>  P(next(c)) = 0
 *   C4  c is free       =>  prev_size(next(c)) = size(c)
 *   C5  c is free       =>  P(c) = 1 and next(c) is in use: no two free chunks touch
 *   C6  M(c) = 0, and N(c) says whether c's arena is another than the main one
 */
#ifndef MALLOC_CHUNK_H
#define MALLOC_CHUNK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sys/atomic.h"

struct chunk {
	size_t prev_size; /* size of the chunk before, only where that one is free */
	size_t size;      /* bytes of this chunk, headers included, and the flags */
	struct chunk *fd; /* from here on only in free chunks */
	struct chunk *bk;
	struct chunk *child[2]; /* from here on only in free chunks that are large, see tree.h */
	struct chunk **slot;
	size_t dirty;           /* bytes that may be resident, see purge.h */
	struct chunk *dirty_next, *dirty_prev;
};

enum {
	CHUNK_PREV_INUSE = 1,
	CHUNK_MAPPED = 2,
	CHUNK_NON_MAIN = 4,
	CHUNK_FLAGS = 7,
};

#define CHUNK_WORD sizeof(size_t)
#define CHUNK_HEADER offsetof(struct chunk, fd)
#define CHUNK_MIN offsetof(struct chunk, child)
#define CHUNK_ALIGN ((size_t)16)

_Static_assert(CHUNK_HEADER == 2 * CHUNK_WORD && CHUNK_MIN == 4 * CHUNK_WORD, "no padding");
_Static_assert(CHUNK_MIN % CHUNK_ALIGN == 0, "the smallest chunk is a legal size");

static inline void *chunk_mem(struct chunk *c)
{
	return (char *)c + CHUNK_HEADER;
}

static inline struct chunk *chunk_of(void *mem)
{
	return (struct chunk *)((char *)mem - CHUNK_HEADER);
}

static inline struct chunk *chunk_at(void *p, size_t offset)
{
	return (struct chunk *)((char *)p + offset);
}

/*
 * The size word of a chunk in use is read by its owner without a lock, while another thread may change P
 * in it, under the lock of the arena. So it is loaded and stored as a whole.
 */
static inline size_t chunk_size_word(const struct chunk *c)
{
	return atomic_load_size_relaxed(&c->size);
}

static inline size_t chunk_size(const struct chunk *c)
{
	return chunk_size_word(c) & ~(size_t)CHUNK_FLAGS;
}

static inline void chunk_set_size_word(struct chunk *c, size_t word)
{
	atomic_store_size_relaxed(&c->size, word);
}

static inline struct chunk *chunk_next(struct chunk *c)
{
	return chunk_at(c, chunk_size(c));
}

/* Only where the chunk before is free. */
static inline struct chunk *chunk_prev(struct chunk *c)
{
	return (struct chunk *)((char *)c - c->prev_size);
}

static inline bool chunk_prev_inuse(const struct chunk *c)
{
	return chunk_size_word(c) & CHUNK_PREV_INUSE;
}

static inline void chunk_set_prev_inuse(struct chunk *c)
{
	chunk_set_size_word(c, chunk_size_word(c) | CHUNK_PREV_INUSE);
}

static inline void chunk_clear_prev_inuse(struct chunk *c)
{
	chunk_set_size_word(c, chunk_size_word(c) & ~(size_t)CHUNK_PREV_INUSE);
}

static inline bool chunk_mapped(const struct chunk *c)
{
	return chunk_size_word(c) & CHUNK_MAPPED;
}

/* Not for top, and not for a chunk that is its own mapping: no chunk follows those. */
static inline bool chunk_inuse(struct chunk *c)
{
	return chunk_prev_inuse(chunk_next(c));
}

static inline bool chunk_aligned(const void *mem)
{
	return !((uintptr_t)mem & (CHUNK_ALIGN - 1));
}

/*
 * Whether c, as far as its own words tell, can be a chunk: at least the smallest, and not running
 * over the end of the address space. (One sum: what is below the smallest wraps around too.)
 */
static inline bool chunk_size_possible(const struct chunk *c, size_t csz)
{
	uintptr_t last;
	return !__builtin_add_overflow((uintptr_t)c, csz - CHUNK_MIN, &last);
}

/* Bytes that the user may write: the word after it too, but a mapping has no word after it. */
static inline size_t chunk_usable(const struct chunk *c)
{
	return chunk_size(c) - (chunk_mapped(c) ? CHUNK_HEADER : CHUNK_WORD);
}

#endif
