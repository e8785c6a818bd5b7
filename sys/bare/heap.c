/* SPDX-License-Identifier: MIT */
/* The functions of fhbare.h: the allocator's own, each between lock and unlock. */
#include "malloc/public.h"
#include "sys/bare/hooks.h"

static uintptr_t lock(void)
{
	return bare_hooks.lock ? bare_hooks.lock() : 0;
}

static void unlock(uintptr_t was)
{
	if (bare_hooks.unlock)
		bare_hooks.unlock(was);
}

void fh_heap_set_hooks(const struct fh_hooks *hooks)
{
	bare_hooks = *hooks;
}

size_t fh_heap_add(void *start, size_t len)
{
	uintptr_t was = lock();
	size_t usable = malloc_add_memory(start, len);
	unlock(was);
	return usable;
}

size_t fh_heap_init(const struct fh_region *regions, size_t n)
{
	size_t usable = 0;
	for (size_t i = 0; i < n; i++)
		usable += fh_heap_add(regions[i].start, regions[i].len);
	return usable;
}

void *fh_malloc(size_t len)
{
	uintptr_t was = lock();
	void *block = malloc(len);
	unlock(was);
	return block;
}

/* All of it must be cleared in any case: that needs no lock. */
void *fh_calloc(size_t count, size_t each)
{
	size_t len;
	if (__builtin_mul_overflow(count, each, &len))
		return NULL;
	void *block = fh_malloc(len);
	return block ? __builtin_memset(block, 0, len) : NULL;
}

void *fh_realloc(void *block, size_t len)
{
	uintptr_t was = lock();
	block = realloc(block, len);
	unlock(was);
	return block;
}

void *fh_reallocarray(void *block, size_t count, size_t each)
{
	uintptr_t was = lock();
	block = reallocarray(block, count, each);
	unlock(was);
	return block;
}

void fh_free(void *block)
{
	uintptr_t was = lock();
	free(block);
	unlock(was);
}

void fh_free_sized(void *block, size_t len)
{
	uintptr_t was = lock();
	free_sized(block, len);
	unlock(was);
}

void fh_free_aligned_sized(void *block, size_t alignment, size_t len)
{
	uintptr_t was = lock();
	free_aligned_sized(block, alignment, len);
	unlock(was);
}

void *fh_memalign(size_t alignment, size_t len)
{
	uintptr_t was = lock();
	void *block = memalign(alignment, len);
	unlock(was);
	return block;
}

void *fh_aligned_alloc(size_t alignment, size_t len)
{
	uintptr_t was = lock();
	void *block = aligned_alloc(alignment, len);
	unlock(was);
	return block;
}

int fh_posix_memalign(void **block, size_t alignment, size_t len)
{
	uintptr_t was = lock();
	int error = posix_memalign(block, alignment, len);
	unlock(was);
	return error;
}

/* The block is the caller's: nobody changes what is read. */
size_t fh_malloc_usable_size(void *block)
{
	return malloc_usable_size(block);
}

int fh_malloc_check(void)
{
	uintptr_t was = lock();
	int result = malloc_check();
	unlock(was);
	return result;
}

void fh_malloc_dump(void)
{
	uintptr_t was = lock();
	malloc_dump(0);
	unlock(was);
}
