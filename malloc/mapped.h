/* SPDX-License-Identifier: MIT */
/*
 * Chunks that are mappings of their own: those from the mmap threshold on. Such a chunk ends where
 * its mapping ends and has no neighbours; its prev_size says how far into the mapping it begins.
 * No lock: a mapping belongs to whoever holds its pointer, and the counts are atomic.
 *
 *   M1  c - prev_size(c) and prev_size(c) + size(c) are multiples of a page
 *   M2  the flags of size(c) are M alone
 */
#ifndef MALLOC_MAPPED_H
#define MALLOC_MAPPED_H

#include "malloc/chunk.h"
#include "malloc/tunables.h"

struct mapped_totals {
	size_t count, bytes;
	size_t max_count, max_bytes; /* the most that there ever were */
};

extern struct mapped_totals mapped_totals;

/* It follows what any thread frees. */
static inline size_t mapped_threshold(void)
{
	return atomic_load_size_relaxed(&tunables.mmap_threshold);
}

static inline bool mapped_wanted(size_t csz)
{
	return csz >= mapped_threshold();
}

/* A chunk with room for what a heap chunk of csz bytes holds, all zero. NULL when refused or when there are
 * too many. */
struct chunk *mapped_alloc(size_t csz);

/* The same, its memory aligned to align, a power of two above CHUNK_ALIGN. */
struct chunk *mapped_alloc_aligned(size_t csz, size_t align);

/* Gives the chunk back, and lets the thresholds follow. */
void mapped_free(struct chunk *c);

/* What a chunk of csz bytes that grew has beyond them, so that it need not ask the system each time. */
static inline size_t mapped_room(size_t csz)
{
	return csz / 8 < REMAP_ROOM_MAX ? csz / 8 : REMAP_ROOM_MAX;
}

/* The chunk with csz bytes, perhaps moved, and what it may have as room; NULL when refused, then nothing changed. */
struct chunk *mapped_resize(struct chunk *c, size_t csz);

#endif
