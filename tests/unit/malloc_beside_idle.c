/* SPDX-License-Identifier: MIT */
/* An arena that has learnt to keep what is freed gives it back when large blocks are mapped beside it. */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "tests/inside.h"
#include "malloc/arena.h"
#include "malloc/mapped.h"

#define MB ((size_t)1024 * 1024)
#define COUNT 800
#define SIZE ((size_t)20 * 1024)
#define LARGE 8 /* of 2 MiB: as much */

static void *blocks[COUNT];

/* One in a hundred stays, so that top cannot have it all. */
static void go_back_and_forth(void)
{
	for (int turn = 0; turn < 4; turn++) {
		for (int i = 0; i < COUNT; i++)
			if (!blocks[i])
				blocks[i] = memset(malloc(SIZE), turn, SIZE);
		for (int i = 0; i < COUNT; i++)
			if (i % 100 != 99) {
				free(blocks[i]);
				blocks[i] = NULL;
			}
	}
}

static void *aligned(size_t size)
{
	return memalign(4096, size);
}

static void map_beside(void *(*alloc)(size_t))
{
	void *large[LARGE];
	go_back_and_forth();
	CHECK(main_arena.dirty > COUNT * SIZE / 2);
	size_t mapped = mapped_totals.bytes;
	for (int i = 0; i < LARGE; i++)
		large[i] = alloc(2 * MB);
	CHECK(mapped_totals.bytes >= mapped + LARGE * 2 * MB);
	CHECK(main_arena.dirty < 2 * MB);
	malloc_check();
	for (int i = 0; i < LARGE; i++)
		free(large[i]);
}

int main(void)
{
	mallopt(M_MMAP_THRESHOLD, (int)MB);
	map_beside(malloc);
	map_beside(aligned);
	return check_done();
}
