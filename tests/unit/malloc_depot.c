/* SPDX-License-Identifier: MIT */
/* What waits in a depot is merged before the arena grows, but one call merges only so much of it. */
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

int main(void)
{
	size_t once = DEPOT_STEPS * DEPOT_STEP, largest = 0;
	for (size_t i = 0; i < BLOCKS; i++)
		CHECK((blocks[i] = malloc(LENGTH)) != NULL);
	for (size_t i = 0; i < BLOCKS; i += FREED_EACH)
		free(blocks[i]);
	CHECK(main_arena.depot.bytes > once + DEPOT_STEP);
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
	return check_done();
}
