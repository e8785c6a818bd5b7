/* SPDX-License-Identifier: MIT */
/*
 * Arenas that have learnt to keep what is freed give it back when so much is mapped beside it that there would be more than
 * ever was: that of the thread that asks, and one that no thread uses. Else they keep it.
 */
#include "tests/check.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "tests/inside.h"
#include "malloc/arena.h"
#include "malloc/mapped.h"

#define MB ((size_t)1024 * 1024)
#define COUNT 800
#define SIZE ((size_t)20 * 1024)
#define KEPT_EACH 25 /* one of so many stays, so that neither top nor the system has it all */
#define LARGE 8      /* of 2 MiB: as much */

static void *blocks[COUNT];

static void release(int kept)
{
	for (int i = 0; i < COUNT; i++)
		if (kept || i % KEPT_EACH) {
			free(blocks[i]);
			blocks[i] = NULL;
		}
}

static void *go_back_and_forth(void *arena)
{
	for (int turn = 0; turn < 4; turn++) {
		for (int i = 0; i < COUNT; i++)
			if (!blocks[i])
				blocks[i] = memset(malloc(SIZE), turn, SIZE);
		release(0);
	}
	*(struct arena **)arena = tcache.arena;
	return NULL;
}

static void *aligned(size_t size)
{
	return memalign(4096, size);
}

static void map_beside(const struct arena *idle, void *(*alloc)(size_t))
{
	void *large[LARGE];
	CHECK(idle->dirty > COUNT * SIZE / 2);
	size_t mapped = mapped_totals.bytes;
	for (int i = 0; i < LARGE; i++)
		large[i] = alloc(2 * MB);
	CHECK(mapped_totals.bytes >= mapped + LARGE * 2 * MB);
	CHECK(idle->dirty < 2 * MB);
	malloc_check();
	for (int i = 0; i < LARGE; i++)
		free(large[i]);
	release(1);
	malloc_trim(0);
}

/* Below what it once had nothing needs to go: a loop of mappings and small blocks does not pay for pages each time. */
static void comes_and_goes(struct arena **used)
{
	for (int turn = 0; turn < 4; turn++) {
		void *large[LARGE];
		for (int i = 0; i < LARGE; i++)
			large[i] = malloc(2 * MB);
		if (turn)
			CHECK((*used)->dirty > COUNT * SIZE / 2);
		go_back_and_forth(used);
		for (int i = 0; i < LARGE; i++)
			free(large[i]);
	}
	release(1);
	malloc_trim(0);
}

static void *start(void *unused)
{
	return unused;
}

static struct arena *in_thread(void *(*run)(void *))
{
	pthread_t thread;
	struct arena *used = NULL;
	CHECK_EQ(pthread_create(&thread, NULL, run, &used), 0);
	CHECK_EQ(pthread_join(thread, NULL), 0);
	return used;
}

int main(void)
{
	struct arena *used = NULL;
	mallopt(M_MMAP_THRESHOLD, (int)MB);
	in_thread(start); /* programs with one thread do not link this */
	go_back_and_forth(&used);
	map_beside(used, malloc);
	go_back_and_forth(&used);
	map_beside(used, aligned);
	used = in_thread(go_back_and_forth);
	CHECK(used != &main_arena && !used->threads);
	map_beside(used, malloc);
	comes_and_goes(&used);
	return check_done();
}
