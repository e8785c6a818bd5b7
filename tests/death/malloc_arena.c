/* SPDX-License-Identifier: MIT */
/*
 * What a program can do to a heap that is not the main one, and the line that it dies with: in a second
 * thread, with blocks that no thread cache takes. Words of a block: -1 its size and flags.
 */
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"

#include "tests/inside.h"
#include "malloc/arena.h"

#define LARGE 40000
#define HEAP_BYTES (512 * KIB)

/* Through these, compilers do not know what is freed and let us. */
static void *(*volatile get)(size_t) = malloc;
static void *(*volatile resize)(void *, size_t) = realloc;
static void (*volatile drop)(void *) = free;

/* Three blocks side by side, and a fourth before top. */
static size_t *a, *b, *c, *wall;

static void row(void)
{
	a = get(LARGE);
	b = get(LARGE);
	c = get(LARGE);
	wall = get(LARGE);
}

static void twice(void)
{
	row();
	drop(b);
	drop(b);
}

static void twice_top(void)
{
	row();
	drop(wall);
	drop(wall);
}

static void size_beyond_heap(void)
{
	row();
	b[-1] += 64 * MIB;
	drop(b);
}

static void size_header(void)
{
	row();
	b[-1] = sizeof(size_t) | CHUNK_NON_MAIN | CHUNK_PREV_INUSE;
	drop(b);
}

static void next_size(void)
{
	row();
	c[-1] = CHUNK_NON_MAIN | CHUNK_PREV_INUSE;
	drop(b);
}

static void previous_size(void)
{
	row();
	drop(a);
	b[-2] += CHUNK_ALIGN;
	drop(b);
}

static void top_size(void)
{
	row();
	size_t *top = (size_t *)((char *)wall + (wall[-1] & ~(size_t)CHUNK_FLAGS));
	top[-1] += 4096;
	get(LARGE);
}

static void unsorted_size(void)
{
	row();
	drop(b);
	b[-1] = CHUNK_NON_MAIN | CHUNK_PREV_INUSE;
	get(2 * LARGE);
}

/* A block of the main arena, or a piece of the program, says that it is another's. */
static size_t *main_block;

static void flag_set(void)
{
	main_block[-1] |= CHUNK_NON_MAIN;
	drop(main_block);
}

static void flag_set_realloc(void)
{
	main_block[-1] |= CHUNK_NON_MAIN;
	resize(main_block, 2 * LARGE);
}

static void forged(void)
{
	static size_t block[LARGE / sizeof(size_t)] __attribute__((aligned(16)));
	block[3] = (LARGE / 2) | CHUNK_NON_MAIN | CHUNK_PREV_INUSE;
	drop(block + 4);
}

/* What an aligned address must hold to be a heap. */
static void seal(void)
{
	row();
	tcache.arena->heap->seal++;
	drop(b);
}

/* The older one of two heaps ends with a fence, looked at when the newer one goes. */
static void fence(void)
{
	struct arena *own = tcache.arena;
	static void *p[64];
	size_t count = 0;
	while (!own->heap->prev)
		p[count++] = get(LARGE);
	own->heap->prev->fence->size += 4096;
	while (count)
		drop(p[--count]);
	malloc_trim(0);
}

/* Freed by a thread that may not look at the heap: found when it comes home. */
static void remote_size(void)
{
	struct arena *own = tcache.arena;
	row();
	lock_acquire(&own->lock);
	b[-1] += 64 * MIB;
	drop(b);
	lock_release(&own->lock);
	get(LARGE);
}

static void remote_twice(void)
{
	struct arena *own = tcache.arena;
	row();
	drop(b);
	lock_acquire(&own->lock);
	drop(b);
	lock_release(&own->lock);
	get(LARGE);
}

static void realloc_next_size(void)
{
	row();
	c[-1] = CHUNK_NON_MAIN | CHUNK_PREV_INUSE;
	resize(b, 2 * LARGE);
}

static void check_seal(void)
{
	row();
	tcache.arena->heap->seal++;
	malloc_check();
}

static void check_flag(void)
{
	row();
	b[-1] &= ~(size_t)CHUNK_NON_MAIN;
	malloc_check();
}

/* A batch that a depot holds now. */
static struct cached *batch_in_depot(void)
{
	static void *p[2000];
	for (size_t i = 0; i < 2000; i++)
		p[i] = get(100);
	for (size_t i = 0; i < 2000; i++)
		drop(p[i]);
	return tcache.arena->depot.batches[tcache_class_for(112)];
}

static void batch_note_less(void)
{
	cached_next(batch_in_depot())->batch -= 1 << 8;
	malloc_trim(0);
}

static void check_depot(void)
{
	batch_in_depot()->key++;
	malloc_check();
}

static const struct {
	const char *name, *line;
	void (*misuse)(void);
} cases[] = {
	{"twice", "double free or corruption (!prev)", twice},
	{"twice_top", "double free or corruption (top)", twice_top},
	{"size_beyond_heap", "double free or corruption (out)", size_beyond_heap},
	{"size_header", "free(): invalid size", size_header},
	{"next_size", "free(): invalid next size (normal)", next_size},
	{"previous_size", "corrupted size vs. prev_size while consolidating", previous_size},
	{"top_size", "malloc(): corrupted top size", top_size},
	{"unsorted_size", "malloc(): invalid size (unsorted)", unsorted_size},
	{"flag_set", "free(): invalid pointer", flag_set},
	{"flag_set_realloc", "free(): invalid pointer", flag_set_realloc},
	{"forged", "free(): invalid pointer", forged},
	{"seal", "free(): invalid pointer", seal},
	{"fence", "corrupted end of a heap", fence},
	{"remote_size", "double free or corruption (out)", remote_size},
	{"remote_twice", "double free or corruption (!prev)", remote_twice},
	{"realloc_next_size", "realloc(): invalid next size", realloc_next_size},
	{"batch_note_less", "free(): corrupted chunk in a thread cache's batch", batch_note_less},
	{"check_seal", "malloc_check: H1: a heap's seal is broken", check_seal},
	{"check_flag", "malloc_check: C6: a chunk's flags are not its arena's", check_flag},
	{"check_depot", "malloc_check: D1: what a depot holds is no chunk of its class", check_depot},
};

static void *misuse(void *arg)
{
	drop(get(100)); /* this thread's arena, and its cache */
	((void (*)(void))(uintptr_t)arg)();
	return NULL;
}

int main(int argc, char **argv)
{
	tunables.heap_bytes = HEAP_BYTES;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (argc < 2) {
			check_puts(cases[i].name);
			check_puts("\t");
			check_puts(cases[i].line);
			check_puts("\n");
		} else if (!strcmp(argv[1], cases[i].name)) {
			pthread_t thread;
			main_block = get(LARGE);
			get(100);
			pthread_create(&thread, NULL, misuse, (void *)(uintptr_t)cases[i].misuse);
			pthread_join(thread, NULL);
		}
	}
	return argc > 1;
}
