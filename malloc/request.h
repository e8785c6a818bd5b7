/* SPDX-License-Identifier: MIT */
/*
 * From what a user asks (req, bytes) to the size of a chunk (csz): the one door that every entry
 * point passes first. Nothing below it sees a request, so nothing below it can overflow.
 */
#ifndef MALLOC_REQUEST_H
#define MALLOC_REQUEST_H

#include "malloc/chunk.h"

/* No object is larger: the difference of two pointers into it must be a ptrdiff_t. */
#define REQUEST_MAX ((size_t)PTRDIFF_MAX)

/* The chunk that holds req bytes, 0 where no object may be that large. */
static inline size_t request_chunk_size(size_t req)
{
	if (__builtin_expect(req > REQUEST_MAX, 0))
		return 0;
	size_t csz = (req + CHUNK_WORD + CHUNK_ALIGN - 1) & ~(CHUNK_ALIGN - 1);
	return csz < CHUNK_MIN ? CHUNK_MIN : csz;
}

/*
 * A chunk in which req bytes aligned to align (a power of two) are found wherever it lies, with
 * room for a chunk of its own before them. 0 where that would be too large.
 */
static inline size_t request_chunk_size_aligned(size_t req, size_t align)
{
	size_t extra = align + CHUNK_MIN;
	if (extra > REQUEST_MAX || req > REQUEST_MAX - extra)
		return 0;
	return request_chunk_size(req + extra);
}

#endif
