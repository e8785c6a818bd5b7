/* SPDX-License-Identifier: MIT */
#include "malloc/block.h"

#include "malloc/arena.h"
#include "malloc/mapped.h"
#include "malloc/memory.h"
#include "malloc/public.h"
#include "malloc/shortage.h"

/* Debug builds walk the whole heap every so many calls. */
static void check_now_and_then(void)
{
	static size_t calls;
	size_t every = MALLOC_DEBUG ? tunables.check_every : 0;
	if (every && atomic_add_size_relaxed(&calls, 1) % every == 0)
		malloc_check();
}

static struct chunk *alloc_in(struct arena *a, size_t csz)
{
	lock_acquire(&a->lock);
	struct chunk *c = arena_alloc(a, csz, false);
	arena_release(a);
	return c;
}

struct chunk *block_alloc_elsewhere(const struct arena *own, size_t csz)
{
	struct chunk *c;
	bool tried = false;
	if (tcache.arena != own) { /* whence it has moved */
		own = tcache.arena;
		c = alloc_in(tcache.arena, csz);
		if (c)
			return c;
	}
	do {
		for (struct arena *a = &main_arena; a; a = arena_next(a)) {
			if (a == own)
				continue;
			c = alloc_in(a, csz);
			if (c)
				return c;
		}
		c = mapped_alloc(csz);
		own = NULL; /* it is worth asking again later */
	} while (!c && shortage_relieve(csz, &tried));
	return c;
}

struct chunk *block_alloc_shared(size_t csz)
{
	struct arena *a = arena_acquire();
	struct chunk *c = arena_alloc(a, csz, csz > TCACHE_CHUNK_MAX);
	arena_release(a);
	return c ? c : block_alloc_elsewhere(a, csz);
}

void *block_hand_out(struct chunk *c)
{
	if (!c)
		return block_enomem();
	void *mem = chunk_mem(c);
	if (__builtin_expect(tunables.perturb, 0))
		memset(mem, tunables.perturb ^ 0xff, chunk_usable(c));
	return mem;
}

static __attribute__((noinline)) void *alloc_past_lists(size_t csz)
{
	if (!csz)
		return block_enomem();
	if (tcache_serves(csz)) {
		void *mem = tcache_get_slow(tcache_class_for(csz));
		if (mem)
			return mem;
	}
	check_now_and_then();
	return block_hand_out(block_alloc_shared(csz));
}

/* First the classes that are not exact. */
void *block_alloc_slow(size_t req)
{
	size_t csz = request_chunk_size(req);
	if (csz - 1 < tcache.chunk_max) {
		void *mem = tcache_pop(tcache_class_for(csz));
		if (mem)
			return mem;
	}
	return alloc_past_lists(csz);
}

/* A chunk that is in no cache. */
static void send_home(struct chunk *c)
{
	if (arena_threads) {
		arena_threads->send_chunk_home(c);
		return;
	}
	struct arena *a = arena_acquire_of(c);
	arena_take_in_chunk(a, c);
	arena_release(a);
}

static __attribute__((noinline)) void free_past_lists(void *mem)
{
	if (!mem)
		return;
	if (!chunk_aligned(mem))
		sys_die("free(): invalid pointer");
	struct chunk *c = chunk_of(mem);
	size_t csz = chunk_size(c);
	if (!chunk_size_possible(c, csz))
		sys_die("free(): invalid size");
	check_now_and_then();
	if (chunk_mapped(c)) {
		mapped_free(c);
		return;
	}
	if (csz & (CHUNK_ALIGN - 1))
		sys_die("free(): invalid size");
	if (tcache_serves(csz)) {
		tcache_put_slow(mem, tcache_class_of(csz));
		return;
	}
	tcache_refuse(csz);
	send_home(c);
}

void block_free_slow(void *mem)
{
	if (block_passes(mem)) {
		/* In units of CHUNK_ALIGN: huge where a flag is set that is not for here. */
		size_t units = block_class(chunk_of(mem));
		if (units > TCACHE_EXACT && units <= tcache.chunk_max / CHUNK_ALIGN &&
		    tcache_push(mem, tcache_class_of(units * CHUNK_ALIGN)))
			return;
	}
	free_past_lists(mem);
}
