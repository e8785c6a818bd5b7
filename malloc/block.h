/* SPDX-License-Identifier: MIT */
/*
 * Blocks: what users hold. The two operations that the public functions are made of, without
 * errno and without public names, so that a program may replace one public function alone.
 */
#ifndef MALLOC_BLOCK_H
#define MALLOC_BLOCK_H

#include "malloc/request.h"
#include "malloc/tcache.h"
#include "sys/sys.h"

/* The way past the thread cache. NULL when refused. */
void *block_alloc_shared(size_t csz);
void block_free_shared(struct chunk *c, size_t csz);

/* req bytes, or NULL. */
static inline void *block_alloc(size_t req)
{
	size_t csz = request_chunk_size(req);
	if (__builtin_expect(!csz, 0))
		return NULL;
	struct chunk *c = tcache_get(csz);
	return c ? chunk_mem(c) : block_alloc_shared(csz);
}

/* mem came from here, else the program ends here. */
static inline void block_free(void *mem)
{
	struct chunk *c = chunk_of(mem);
	if (__builtin_expect(!chunk_aligned(mem), 0))
		sys_die("free(): invalid pointer");
	size_t csz = chunk_size(c);
	if (__builtin_expect(!chunk_size_possible(c, csz), 0))
		sys_die("free(): invalid size");
	if (!tcache_put(c, csz))
		block_free_shared(c, csz);
}

/* req bytes at a multiple of align, a power of two; or NULL. */
void *block_alloc_aligned(size_t align, size_t req);

/* p, or NULL with errno set to ENOMEM. */
static inline void *block_or_enomem(void *p)
{
	if (__builtin_expect(!p, 0))
		sys_set_errno(SYS_ENOMEM);
	return p;
}

#endif
