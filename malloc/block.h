/* SPDX-License-Identifier: MIT */
/*
 * Blocks: what users hold. The two operations that the public functions are made of, without public
 * names, so that a program may replace one public function alone.
 */
#ifndef MALLOC_BLOCK_H
#define MALLOC_BLOCK_H

#include "malloc/request.h"
#include "malloc/tcache.h"
#include "sys/sys.h"

/* What the fast paths below could not do: req bytes, or NULL with errno set to ENOMEM; mem, which came
 * from here, goes back, else the program ends. */
void *block_alloc_slow(size_t req);
void block_free_slow(void *mem);

/* A chunk past the thread cache, from this thread's arena or another. NULL when refused. */
struct chunk *block_alloc_shared(size_t csz);

/* When own, which was the thread's, has no more or was left: the thread's, all others in turn, then a mapping even below
 * the threshold; then what lies idle, and the program itself, is asked for some. */
struct chunk *block_alloc_elsewhere(const struct arena *own, size_t csz);

static inline void *block_alloc(size_t req)
{
	if (__builtin_expect(req < tcache.limit, 1)) {
		void *mem = tcache_pop((req + CHUNK_WORD + CHUNK_ALIGN - 1) / CHUNK_ALIGN);
		if (__builtin_expect(mem != NULL, 1))
			return mem;
	}
	return block_alloc_slow(req);
}

/*
 * Turned right by four bits, a size word is the exact class, but for flags that only the slow path can
 * deal with: those make it a huge number.
 */
static inline size_t block_class(const struct chunk *c)
{
	size_t word = chunk_size_word(c) & ~(size_t)(CHUNK_PREV_INUSE | CHUNK_NON_MAIN);
	return word >> 4 | word << (8 * CHUNK_WORD - 4);
}

/*
 * One test for both: NULL, less a header, has the highest bit set, which no pointer to a chunk has where
 * words are of 64 bits; what is misaligned has one of the lowest. In memory rather than in the code,
 * where so many bits would take an instruction of their own.
 */
extern size_t block_door;

static inline bool block_passes(const void *mem)
{
	if (CHUNK_WORD == 8)
		return !(((uintptr_t)mem - CHUNK_HEADER) & block_door);
	return mem && chunk_aligned(mem);
}

/* mem may be NULL. */
static inline void block_free(void *mem)
{
	if (__builtin_expect(block_passes(mem), 1)) {
		size_t i = block_class(chunk_of(mem));
		if (__builtin_expect(i <= TCACHE_EXACT, 1) && __builtin_expect(tcache_push(mem, i), 1))
			return;
	}
	block_free_slow(mem);
}

/* req bytes at a multiple of align, a power of two; or NULL with errno set to ENOMEM. */
void *block_alloc_aligned(size_t align, size_t req);

/* The same for any align: EINVAL, or rounded up, by the personality. 0 stands for no wish. */
void *block_alloc_rounded(size_t align, size_t req);

/* The setting, which the first call of the process reads. */
static inline enum sys_personality block_personality(void)
{
	tcache_choose_arena();
	return (enum sys_personality)tunables.personality;
}

static inline bool block_power_of_two(size_t align)
{
	return align && !(align & (align - 1));
}

static inline void *block_enomem(void)
{
	sys_set_errno(SYS_ENOMEM);
	return NULL;
}

/* The user's bytes of a chunk that is new to him; NULL stays NULL with errno set. */
void *block_hand_out(struct chunk *c);

#endif
