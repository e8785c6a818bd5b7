/* SPDX-License-Identifier: MIT */
/*
 * malloc_dump: every heap as a picture for people. First a row of cells, each an equal part of the
 * heap; then a line for one chunk, or for a run of chunks that are equally large and in the same state:
 *
 *     [#+______________]  # used  . free  + both  _ top
 *     address         size      state
 *     0x4c0000        0x3f0     used
 *     0x4c03f0        0x20      used x 17
 *     0x4c0610        0x30      free, cached x 3
 *     0x4c06a0        0x440     free, unsorted
 *     0x4c0ae0        0x20520   top
 *
 * Cached are those in a thread's cache or in the arena's depot: told by the key in them alone, which
 * their threads may be writing at this moment.
 */
#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/public.h"
#include "malloc/text.h"
#include "malloc/top.h"

struct dump_count {
	size_t chunks, bytes;
};

struct dump {
	struct text text;
	struct dump_count used, cached, free;
};

static void count(struct dump_count *n, size_t chunks, size_t bytes)
{
	n->chunks += chunks;
	n->bytes += bytes;
}

/* Of a chunk in use, as its neighbours have it. */
static bool is_cached(struct chunk *c)
{
	const struct cached *freed = chunk_mem(c);
	return tcache_secret && freed->key == tcache_secret;
}

static void put_line(struct dump *d, struct chunk *c, size_t csz, const char *state)
{
	text_put(&d->text, "  ");
	text_number(&d->text, (uintptr_t)c, 16, 16);
	text_number(&d->text, csz, 16, 10);
	text_put(&d->text, state);
}

/* Where a free chunk can be found. */
static void put_bin(struct dump *d, struct arena *a, struct chunk *c)
{
	size_t csz = chunk_size(c);
	if (c == a->last_remainder) {
		text_put(&d->text, "last remainder");
	} else if (!bin_is_small(csz) && c->slot == &a->unsorted_slot) {
		text_put(&d->text, "unsorted");
	} else {
		text_put(&d->text, bin_is_small(csz) ? "small bin " : "large bin ");
		text_decimal(&d->text, bin_index(csz));
	}
}

static void put_free(struct dump *d, struct arena *a, struct chunk *c)
{
	put_line(d, c, chunk_size(c), "free, ");
	put_bin(d, a, c);
	text_put(&d->text, "\n");
	count(&d->free, 1, chunk_size(c));
}

/* The chunks in use from c on that are as large as it is and cached, or not, as it is. The chunk after
 * them. */
static struct chunk *put_used(struct dump *d, struct arena *a, struct chunk *c)
{
	size_t csz = chunk_size(c), run = 0;
	bool cached = is_cached(c);
	struct chunk *next = c;
	do {
		next = chunk_next(next);
		run++;
	} while (next != a->top && chunk_size(next) == csz && chunk_inuse(next) && is_cached(next) == cached);
	put_line(d, c, csz, cached ? "free, cached" : "used");
	if (run > 1) {
		text_put(&d->text, " x ");
		text_decimal(&d->text, run);
	}
	text_put(&d->text, "\n");
	count(cached ? &d->cached : &d->used, run, run * csz);
	return next;
}

/* Whether c is where the chunks of its heap end: top or a fence. */
static bool is_last(const struct arena *a, const struct chunk *c)
{
	return c == a->top || chunk_size(c) == CHUNK_HEADER;
}

#define ROW_CELLS 64

/* A cell shows what it holds, however little of that, and top where it holds nothing else. */
static void put_row(struct dump *d, struct arena *a, struct heap *h)
{
	char row[ROW_CELLS + 1];
	size_t cell = (h->end - h->start) / ROW_CELLS + 1;
	for (size_t i = 0; i < ROW_CELLS; i++)
		row[i] = '_';
	row[ROW_CELLS] = '\0';
	for (struct chunk *c = h->first; !is_last(a, c); c = chunk_next(c)) {
		char kind = chunk_inuse(c) && !is_cached(c) ? '#' : '.';
		size_t last = ((uintptr_t)chunk_next(c) - 1 - h->start) / cell;
		for (size_t i = ((uintptr_t)c - h->start) / cell; i <= last; i++)
			row[i] = row[i] == '_' || row[i] == kind ? kind : '+';
	}
	text_put(&d->text, "  [");
	text_put(&d->text, row);
	text_put(&d->text, "]  # used  . free  + both  _ top\n");
}

/* The main arena is number 0. */
static void put_arena(struct text *t, size_t number)
{
	text_put(t, number ? "arena " : "main arena");
	if (number)
		text_decimal(t, number);
}

static void put_heap(struct dump *d, struct arena *a, size_t number, struct heap *h)
{
	struct text *t = &d->text;
	put_arena(t, number);
	text_put(t, h->kind == HEAP_MAPPED ? ", mapped heap " : ", heap ");
	text_hex(t, h->start);
	text_put(t, "-");
	text_hex(t, h->end);
	text_put(t, ", ");
	text_hex(t, h->end - h->start);
	text_put(t, " bytes\n");
	put_row(d, a, h);

	struct chunk *c = h->first;
	while (!is_last(a, c)) {
		if (chunk_inuse(c)) {
			c = put_used(d, a, c);
		} else {
			put_free(d, a, c);
			c = chunk_next(c);
		}
	}
	put_line(d, c, c == a->top ? a->top_size : TOP_FENCE, c == a->top ? "top\n" : "fence\n");
}

static void put_count(struct text *t, const char *what, size_t chunks, size_t bytes)
{
	text_put(t, what);
	text_decimal(t, chunks);
	text_put(t, chunks == 1 ? " chunk, " : " chunks, ");
	text_decimal(t, bytes);
	text_put(t, " bytes");
}

static void put_totals(struct dump *d, const struct arena *a)
{
	struct text *t = &d->text;
	put_count(t, "in use ", d->used.chunks, d->used.bytes);
	if (d->cached.chunks)
		put_count(t, "; cached ", d->cached.chunks, d->cached.bytes);
	put_count(t, "; free ", d->free.chunks, d->free.bytes);
	text_put(t, "; top ");
	text_decimal(t, a->top_size);
	text_put(t, " bytes; from the system ");
	text_decimal(t, a->system_mem);
	text_put(t, " bytes\n");
}

/* Oldest first, as they lie in time. The list goes the other way. */
static void put_heaps(struct dump *d, struct arena *a, size_t number)
{
	const struct heap *shown = NULL;
	while (shown != a->heap) {
		struct heap *h = a->heap;
		while (h->prev != shown)
			h = h->prev;
		put_heap(d, a, number, h);
		shown = h;
	}
	if (!shown) {
		put_arena(&d->text, number);
		text_put(&d->text, ", no heap yet\n");
	}
}

void malloc_dump(int fd)
{
	struct dump d = {.text = text_for_file(fd)};
	struct text *t = &d.text;
	size_t number = 0;
	for (struct arena *a = &main_arena; a; a = arena_next(a)) {
		d.used = d.cached = d.free = (struct dump_count){0};
		lock_acquire(&a->lock);
		put_heaps(&d, a, number++);
		put_totals(&d, a);
		arena_release(a);
	}
	put_count(t, "own mappings ", mapped_totals.count, mapped_totals.bytes);
	put_count(t, "; at most ", mapped_totals.max_count, mapped_totals.max_bytes);
	text_put(t, "\n");
	text_flush(t);
}
