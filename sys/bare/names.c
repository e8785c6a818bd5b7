/* SPDX-License-Identifier: MIT */
/* The plain names, all in one member: where another library has some of them too, the link fails and does not
 * divide the program between two heaps. */
#include "malloc/public.h"
#include "sys/bare/fhbare.h"

void *malloc(size_t req)
{
	return fh_malloc(req);
}

void *calloc(size_t count, size_t each)
{
	return fh_calloc(count, each);
}

void *realloc(void *mem, size_t req)
{
	return fh_realloc(mem, req);
}

void *reallocarray(void *mem, size_t count, size_t each)
{
	return fh_reallocarray(mem, count, each);
}

void free(void *mem)
{
	fh_free(mem);
}

void free_sized(void *mem, size_t req)
{
	fh_free_sized(mem, req);
}

void free_aligned_sized(void *mem, size_t align, size_t req)
{
	fh_free_aligned_sized(mem, align, req);
}

void *memalign(size_t align, size_t req)
{
	return fh_memalign(align, req);
}

void *aligned_alloc(size_t align, size_t req)
{
	return fh_aligned_alloc(align, req);
}

int posix_memalign(void **result, size_t align, size_t req)
{
	return fh_posix_memalign(result, align, req);
}

size_t malloc_usable_size(void *mem)
{
	return fh_malloc_usable_size(mem);
}
