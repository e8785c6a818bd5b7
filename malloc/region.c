/* SPDX-License-Identifier: MIT */
/* Memory that no call to the system brings: it becomes a heap of the main arena as it is. */
#include "malloc/public.h"
#include "malloc/top.h"

/* Room for the description and the smallest top, wherever the memory begins and ends. */
#define REGION_LEAST (sizeof(struct heap) + 3 * CHUNK_ALIGN + CHUNK_MIN)

size_t malloc_add_memory(void *start, size_t len)
{
	struct arena *a = &main_arena;
	uintptr_t from = (uintptr_t)start, end = from + len;
	size_t usable = 0;
	lock_acquire(&a->lock);
	if (from && end > from && a->heap && a->heap->end == from) {
		usable = a->top_size;
		arena_count_system(a, len);
		heap_extend(a, end);
		usable = a->top_size - usable;
	} else if (from && end > from && len >= REGION_LEAST) {
		struct heap *h = (struct heap *)align_up(from, CHUNK_ALIGN);
		arena_count_system(a, len);
		heap_begin(a, h, HEAP_MAPPED, from, end, (uintptr_t)(h + 1));
		usable = a->top_size;
	}
	if (usable)
		atomic_add_size_relaxed(&system_taken, len);
	arena_release(a);
	return usable;
}
