/* SPDX-License-Identifier: MIT */
/* Frees by programs that say what they free: checked, since who is wrong there has mixed up two blocks. */
#include "malloc/block.h"
#include "malloc/public.h"

/*
 * Whether a chunk may be what was given for a request: one that is larger by less than a chunk, of which
 * nothing could be split off; one of the class that the thread cache would serve the request from; one
 * that realloc gave room to grow; or a mapping.
 */
static bool size_fits(const struct chunk *c, size_t req)
{
	size_t csz = request_chunk_size(req), has = chunk_size(c), below = csz + CHUNK_MIN;
	if (csz > TCACHE_CHUNK_MAX) {
		below += csz / 8 + CHUNK_ALIGN;
	} else {
		size_t next_class = tcache_class_size(tcache_class_for(csz) + 1);
		below = below > next_class ? below : next_class;
	}
	/* A mapping may have more: room to grow, or what it could not give back. */
	return csz && csz <= has && (has < below || chunk_mapped(c));
}

void free_sized(void *mem, size_t req)
{
	if (!mem)
		return;
	if (!chunk_aligned(mem))
		sys_die("free_sized(): invalid pointer");
	if (!size_fits(chunk_of(mem), req))
		sys_die("free_sized(): invalid size");
	block_free(mem);
}

void free_aligned_sized(void *mem, size_t align, size_t req)
{
	if (!mem)
		return;
	if (!align || align & (align - 1))
		sys_die("free_aligned_sized(): invalid alignment");
	if (!chunk_aligned(mem) || (uintptr_t)mem & (align - 1))
		sys_die("free_aligned_sized(): invalid pointer");
	if (!size_fits(chunk_of(mem), req))
		sys_die("free_aligned_sized(): invalid size");
	block_free(mem);
}
