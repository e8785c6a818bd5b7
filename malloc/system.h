/* SPDX-License-Identifier: MIT */
/*
 * The one place where usable memory comes from the system and goes back to it, counted on its way: what an
 * allocator has taken is what may be resident for it, and at most tunables.limit. Address space without
 * access is not counted; pages whose contents were discarded are, since they may be written again without
 * any question. Any thread, under any lock; the answers are those of sys.h.
 *
 *   L1  system_taken = the system_mem of all arenas + the bytes of own mappings + the reserve
 *       + what the system refused to take back
 */
#ifndef MALLOC_SYSTEM_H
#define MALLOC_SYSTEM_H

#include "malloc/tunables.h"
#include "sys/atomic.h"
#include "sys/sys.h"

extern size_t system_taken;

/* to: a power of two, as a page is. */
static inline uintptr_t align_up(uintptr_t value, size_t to)
{
	return (value + to - 1) & ~(uintptr_t)(to - 1);
}

/* Whether the limit has room for so many bytes more: a hint. */
bool system_has_room(size_t len);

/* For what came or went by other ways. */
static inline void system_gave_back(size_t len)
{
	atomic_add_size_relaxed(&system_taken, -len);
}

void *system_map(size_t len);
int system_unmap(void *p, size_t len);
void *system_remap(void *p, size_t old_len, size_t new_len);
int system_commit(void *p, size_t len);
int system_decommit(void *p, size_t len);

/* delta is not 0. */
void *system_grow(intptr_t delta);

#endif
