/* SPDX-License-Identifier: MIT */
/*
 * What waits in a depot is merged before the arena grows, but one call merges only so much of it. Who has no cache is served
 * from there too. Of large chunks little waits there.
 */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>

#include "tests/inside.h"
#include "malloc/arena.h"

#define BLOCKS 240000
#define LENGTH 250
#define FREED_EACH 10 /* none beside another, so that merging serves no larger request */
#define LARGE 100000  /* no mapping of its own */

static char *blocks[BLOCKS];

static void test_single_chunk(void)
{
	size_t csz = request_chunk_size(LENGTH), before = main_arena.depot.bytes;
	lock_acquire(&main_arena.lock);
	struct chunk *c = arena_alloc(&main_arena, csz, false);
	lock_release(&main_arena.lock);
	CHECK(c != NULL && chunk_inuse(c) && chunk_size(c) >= csz);
	CHECK(main_arena.depot.bytes == before - csz);
	malloc_check();
	free(chunk_mem(c));
}

/* Two large sizes, each among blocks that stay in use. */
static void test_large(void)
{
	size_t waiting = 0, live;
	for (size_t i = 0; i < 4000; i++)
		CHECK((blocks[i] = malloc(i % 2 ? 8000 : 1200)) != NULL && malloc(100) != NULL);
	live = main_arena.system_mem - main_arena.top_size - main_arena.binned;
	for (size_t i = 0; i < 4000; i++)
		free(blocks[i]);
	for (unsigned i = TCACHE_EXACT + 1; i < TCACHE_CLASSES; i++)
		for (struct cached *b = main_arena.depot.batches[i]; b; b = (struct cached *)b->batch)
			waiting += batch_count(b) * tcache_class_size(i);
	for (unsigned i = TCACHE_EXACT + 1; i < TCACHE_CLASSES; i++)
		CHECK(!tcache.classes[i].spare);
	CHECK(waiting > 0);
	CHECK(waiting < live / DEPOT_LARGE_PART + 2 * TCACHE_LIST_BYTES);
	malloc_check();
}

int main(void)
{
	size_t once = DEPOT_STEPS * DEPOT_STEP, largest = 0;
	for (size_t i = 0; i < BLOCKS; i++)
		CHECK((blocks[i] = malloc(LENGTH)) != NULL);
	for (size_t i = 0; i < BLOCKS; i += FREED_EACH)
		free(blocks[i]);
	CHECK(main_arena.depot.bytes > once + DEPOT_STEP);
	test_single_chunk();
	for (int calls = 0; calls < 100; calls++) { /* a refused break grows by mappings, of a MiB each */
		size_t before = main_arena.depot.bytes;
		CHECK(malloc(LARGE) != NULL);
		size_t merged = before - main_arena.depot.bytes;
		largest = merged > largest ? merged : largest;
	}
	CHECK(largest >= once);
	CHECK(largest < once + DEPOT_STEP / 2);
	CHECK(main_arena.depot.bytes < main_arena.system_mem / 64 + DEPOT_STEP);
	malloc_check();
	test_large();
	return check_done();
}
