/* SPDX-License-Identifier: MIT */
/*
 * Where things are in the heap, and when it grows, shrinks and splits: sizes and limits that people
 * know of ptmalloc, seen from inside.
 */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "tests/inside.h"
#define mapped_totals __fh_mapped_totals
#define bin_next __fh_bin_next
#define tree_insert __fh_tree_insert
#define tree_remove __fh_tree_remove
#define tree_best_fit __fh_tree_best_fit
#define sys_grow __fh_sys_grow
#include "malloc/bin.h"
#include "malloc/mapped.h"
#include "malloc/public.h" /* agrees with the headers above */
#include "malloc/top.h"
#include "malloc/tree.h"

static struct arena *const a = &main_arena;

static size_t heap_bytes(void)
{
	return a->heap->end - a->heap->start;
}

static struct chunk *chunk(void *p)
{
	return chunk_of(p);
}

/* The program's first call: 132 KiB straight at the break. */
static void first(void)
{
	uintptr_t end = (uintptr_t)sys_grow(0);
	CHECK(!a->heap);
	char *p = malloc(1000);
	CHECK(p != NULL);
	if (a->heap->kind == HEAP_MAPPED) /* the break is refused here */
		return;
	CHECK_EQ(a->heap->start, end);
	CHECK_EQ(heap_bytes(), 0x21000);
	CHECK_EQ((uintptr_t)p, end + 16);
	CHECK_EQ((uintptr_t)sys_grow(0), end + 0x21000);
	CHECK_EQ(a->system_mem, 0x21000);
	CHECK_EQ(chunk_size(chunk(p)), 1008);
	free(p);
	CHECK_EQ(heap_bytes(), 0x21000);
	CHECK_EQ((uintptr_t)malloc(1) - (uintptr_t)p, 0);
}

static void indexes(void)
{
	int wide = sizeof(size_t) == 8;
	size_t large = wide ? 1024 : 1008;
	CHECK_EQ(CHUNK_MIN, wide ? 32 : 16);
	CHECK_EQ(CHUNK_HEADER, wide ? 16 : 8);
	CHECK_EQ(BIN_LARGE_MIN, large);
	CHECK_EQ(bin_index(CHUNK_MIN), 2);
	for (size_t csz = CHUNK_MIN; csz < large; csz += 16) {
		CHECK(bin_is_small(csz));
		CHECK_EQ(bin_index(csz), (csz >> 4) + !wide);
	}
	CHECK_EQ(bin_index(large - 16), 63);
	CHECK_EQ(bin_index(large), 64);
	static const struct {
		size_t csz;
		unsigned wide, narrow;
	} known[] = {
		{1024, 64, 65}, {1088, 65, 66}, {2928, 93, 94}, {2944, 94, 96}, {3056, 95, 96},
		{3072, 96, 97}, {3120, 96, 97}, {3136, 97, 97}, {3584, 98, 98}, {10736, 111, 111},
		{10752, 112, 112}, {12288, 113, 113}, {40960, 120, 120}, {45056, 120, 120},
		{65536, 121, 121}, {163824, 123, 123}, {163840, 124, 124}, {262144, 125, 125},
		{524288, 126, 126}, {786432, 126, 126}, {1 << 30, 126, 126},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		CHECK_EQ(bin_index(known[i].csz), wide ? known[i].wide : known[i].narrow);
	for (size_t csz = large; csz < 2000000; csz += 16) {
		unsigned step = bin_index(csz + 16) - bin_index(csz);
		CHECK(step <= 1 || (!wide && csz == 2928)); /* bin 95 is never used there */
	}
}

static void small_bins(void)
{
	void *p = malloc(200), *q = malloc(200), *wall = malloc(200);
	(void)wall;
	free(p);
	CHECK(bin_any(a, bin_index(208))); /* straight into its bin */
	CHECK(!bin_any(a, BIN_UNSORTED));
	CHECK(malloc(200) == p);
	free(q);
	free(p); /* joins q */
	CHECK(!bin_any(a, bin_index(208)));
	CHECK(bin_any(a, bin_index(416)));
	/* A small request splits it, and the rest serves the next ones. */
	CHECK(malloc(100) == p);
	CHECK(a->last_remainder == chunk_at(chunk(p), 112));
	CHECK(malloc(100) == (char *)p + 112);
	/* A neighbour that is freed joins it, on either side. */
	void *third = malloc(50), *fourth = malloc(30);
	size_t rest = chunk_size(a->last_remainder);
	free(fourth);
	CHECK(a->last_remainder == chunk(fourth));
	CHECK(chunk_size(a->last_remainder) > rest);
	free(third);
	CHECK(a->last_remainder == chunk(third));
	CHECK(malloc(416 - 224 - CHUNK_WORD) == (char *)p + 224);
	CHECK(!a->last_remainder);
}

static void large_bins(void)
{
	void *p = malloc(2000), *wall = malloc(20);
	(void)wall;
	free(p);
	CHECK(bin_any(a, BIN_UNSORTED));
	CHECK_EQ(a->unsorted_count, 1);
	void *other = malloc(5000); /* does not fit: the unsorted gets sorted */
	CHECK(!bin_any(a, BIN_UNSORTED));
	CHECK(bin_any(a, bin_index(chunk_size(chunk(p)))));
	CHECK(malloc(2000) == p);
	free(other);
}

static void own_mappings(void)
{
	size_t csz = 128 * 1024;
	CHECK_EQ(tunables.mmap_threshold, csz);
	CHECK_EQ(mapped_totals.count, 0);
	char *p = malloc(csz + 20000), *q = malloc(csz * 4);
	size_t p_csz = chunk_size(chunk(p));
	CHECK(chunk_mapped(chunk(p)) && chunk_mapped(chunk(q)));
	CHECK_EQ(mapped_totals.count, 2);
	CHECK(!((uintptr_t)p % 16));
	CHECK_EQ(((uintptr_t)p + malloc_usable_size(p)) % 4096, 0);
	CHECK_EQ(mapped_totals.bytes, p_csz + chunk_size(chunk(q)) + 2 * (CHUNK_ALIGN - CHUNK_HEADER));
	free(p);
	CHECK_EQ(tunables.mmap_threshold, p_csz);
	size_t least = tunables.mmap_threshold;
	CHECK_EQ(tunables.trim_threshold, 2 * least);
	/* Now blocks of that size come from the heap. */
	p = malloc(csz + 10000);
	CHECK(!chunk_mapped(chunk(p)));
	free(p);
	free(q);
	if (sizeof(size_t) == 8) {
		CHECK(tunables.mmap_threshold >= 4 * csz);
		p = malloc(40u << 20);
		size_t before = tunables.mmap_threshold;
		free(p); /* above the limit */
		CHECK_EQ(tunables.mmap_threshold, before);
	} else {
		CHECK_EQ(tunables.mmap_threshold, least); /* 512 KiB and a page is above the limit */
	}
	CHECK_EQ(mapped_totals.count, 0);
	CHECK_EQ(mapped_totals.max_count, 2);
	tunables.mmap_threshold = tunables.trim_threshold = csz;
	malloc_trim(0);

	tunables.mmap_max = 1;
	p = malloc(csz * 2);
	q = malloc(csz * 2);
	CHECK(chunk_mapped(chunk(p)) && !chunk_mapped(chunk(q)));
	tunables.dynamic = false;
	free(p);
	free(q);
	CHECK_EQ(tunables.mmap_threshold, csz);
	tunables.mmap_max = 65536;
	tunables.dynamic = true;
}

/* Else top would keep what it gave back and was asked for again. */
static void forget_regrets(void)
{
	a->slack = (struct slack){0};
}

static void trimming(void)
{
	static void *p[3000];
	size_t before = heap_bytes();
	for (int i = 0; i < 3000; i++)
		p[i] = malloc(1000);
	CHECK(a->system_mem > before + 2000000);
	forget_regrets();
	for (int i = 0; i < 3000; i++)
		free(p[i]);
	CHECK(a->top_size < tunables.trim_threshold + 2 * 4096);
	CHECK(a->top_size >= tunables.top_pad);
	/* The same when top takes in one after the other. */
	for (int i = 0; i < 3000; i++)
		p[i] = malloc(1000);
	forget_regrets();
	for (int i = 3000; i > 0; i--)
		free(p[i - 1]);
	CHECK(a->top_size < tunables.trim_threshold + 2 * 4096);
	CHECK(malloc_trim(0) == 1);
	CHECK(a->top_size <= 4096 + CHUNK_MIN);
	CHECK(a->fresh <= a->heap->end);
	if (!a->heap->prev)
		CHECK_EQ(a->high, a->heap->end);
	CHECK(malloc_trim(0) == 0 || bin_next(a, 1) < BIN_COUNT);
	CHECK(malloc_trim(SIZE_MAX) == 0 || bin_next(a, 1) < BIN_COUNT);
	malloc_check();
	/* What comes back is fresh. */
	unsigned char *q = calloc(1, 100000);
	for (int i = 0; i < 100000; i++)
		if (q[i])
			CHECK(!"memory that came back after a trim is not zero");
	free(q);
}

/* Leaves nothing free but top. */
static void use_up(void)
{
	while (bin_next(a, 1) < BIN_COUNT || a->last_remainder)
		if (!malloc(a->last_remainder ? chunk_size(a->last_remainder) - CHUNK_WORD : 1))
			return;
}

/* Someone else takes memory from the break: their bytes stay theirs. */
static void foreign(intptr_t bytes)
{
	struct heap *before = a->heap;
	if (before->kind == HEAP_MAPPED)
		return;
	tunables.mmap_threshold = (size_t)1 << 30;
	use_up();
	unsigned char *theirs = sys_grow(bytes);
	memset(theirs, 0xee, (size_t)bytes);
	size_t left = a->top_size;
	char *p = malloc(left + 100), *q = NULL;
	CHECK(a->heap != before && a->heap->prev == before);
	CHECK((uintptr_t)p > (uintptr_t)theirs);
	malloc_check();
	if (left > 200) {
		q = malloc(left - 100); /* what was top serves on, as a free chunk */
		CHECK((uintptr_t)q < (uintptr_t)theirs);
	}
	memset(p, 1, left + 100);
	tunables.mmap_threshold = 128 * 1024;
	free(q);
	free(p);
	malloc_check();
	CHECK(!((uintptr_t)a->heap->end % 4096));
	for (intptr_t i = 0; i < bytes; i++)
		if (theirs[i] != 0xee)
			CHECK(!"foreign memory was touched");
}

/* The same with a top of few bytes: room for the fence, and a little more or nothing. */
static void foreign_at(size_t left)
{
	struct heap *before = a->heap;
	if (before->kind == HEAP_MAPPED)
		return;
	tunables.mmap_threshold = (size_t)1 << 30;
	use_up();
	CHECK(malloc(a->top_size - left - CHUNK_WORD) != NULL);
	CHECK_EQ(a->top_size, left);
	CHECK(sys_grow(100) != NULL);
	CHECK(malloc(100) != NULL);
	CHECK(a->heap->prev == before);
	CHECK_EQ(bin_any(a, bin_index(CHUNK_MIN)), left == TOP_FENCE + CHUNK_MIN);
	malloc_check();
	tunables.mmap_threshold = 128 * 1024;
}

/* Others wrote behind the break and gave it back: that is in our first page, and not fresh. */
static void foreign_stale(void)
{
	if (a->heap->kind == HEAP_MAPPED)
		return;
	tunables.mmap_threshold = (size_t)1 << 30;
	use_up();
	unsigned char *theirs = sys_grow(20000);
	memset(theirs, 0xee, 20000);
	CHECK(sys_grow(-5500) != NULL);
	size_t n = a->top_size + 10000;
	unsigned char *p = calloc(1, n);
	CHECK((uintptr_t)p > (uintptr_t)theirs);
	malloc_check();
	for (size_t i = 0; i < n; i++)
		if (p[i])
			CHECK(!"stale bytes came from calloc");
	tunables.mmap_threshold = 128 * 1024;
}

/* Whole pages inside free chunks go back wherever those are kept, and nothing beside them. */
static void discarding(void)
{
	enum { N = 12, LEN = 20000 };
	unsigned char *volatile p[N];
	use_up();
	for (size_t i = 0; i < N; i++) {
		/* Some of one size, for a ring; others for the tree. */
		p[i] = malloc(LEN + i / 4 * 100);
		memset(p[i], 0xff, LEN);
		memset(malloc(40), 0xff, 40);
	}
	for (size_t i = 0; i < N; i++)
		if (i != N - 1)
			free(p[i]);
	CHECK(malloc(3 * LEN) != NULL); /* sorts */
	free(p[N - 1]);                 /* stays unsorted */
	CHECK_EQ(a->unsorted_count, 1);
	CHECK(malloc(100) != NULL); /* a rest remains */
	CHECK(a->last_remainder != NULL);
	CHECK_EQ(malloc_trim(0), 1);
	for (size_t i = 0; i < N; i++)
		CHECK_EQ(p[i][LEN / 2], 0);
	malloc_check();
}

/* The last block grows where it is, top with it; what would be a mapping's size does not. */
static void growing_at_top(void)
{
	if (a->heap->kind == HEAP_MAPPED)
		return;
	use_up();
	CHECK(malloc(a->top_size - 3000) != NULL);
	char *p = malloc(500);
	CHECK(chunk_next(chunk(p)) == a->top);
	size_t had = heap_bytes();
	CHECK(realloc(p, 100000) == p);
	CHECK(heap_bytes() > had);
	p = realloc(p, a->top_size + 100000);
	CHECK(chunk_mapped(chunk(p)));
	free(p);
	tunables.mmap_threshold = tunables.trim_threshold = 128 * 1024;
	malloc_check();
}

/* What an aligned block does not need is free again, in the heap and beside its own mapping. */
static void aligned(void)
{
	for (size_t align = 32; align <= 16384; align *= 2) {
		void *p = memalign(align, 1000);
		CHECK(chunk_size(chunk(p)) < 1008 + CHUNK_MIN);
	}
	size_t before = mapped_totals.bytes;
	void *p = memalign(1 << 20, 300000);
	CHECK(chunk_mapped(chunk(p)));
	CHECK(mapped_totals.bytes - before <= 300000 + 2 * 4096);
	free(p);
	tunables.mmap_threshold = tunables.trim_threshold = 128 * 1024;
	malloc_check();
}

/* Best fit: of many holes, the smallest that is large enough. */
#define HOLES 600
static struct {
	char *p;
	size_t csz;
} holes[HOLES];

static uint32_t draw(void)
{
	static uint32_t state = 12345;
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

/* A small block straight behind another. Where the break was refused, rests lie elsewhere first. */
static void build_wall(char *p)
{
	for (int tries = 0; tries < 10000; tries++)
		if (chunk(malloc(CHUNK_MIN - CHUNK_WORD)) == chunk_next(chunk(p)))
			return;
	CHECK(!"a block is followed by a wall");
}

static void best_fit(void)
{
	tunables.mmap_threshold = (size_t)1 << 30;
	use_up();
	for (int i = 0; i < HOLES; i++) {
		size_t most = i % 3 ? 6000 : i % 2 ? 60000 : 1200000;
		holes[i].p = malloc(1024 + draw() % most);
		holes[i].csz = chunk_size(chunk(holes[i].p));
		build_wall(holes[i].p);
	}
	use_up(); /* the rest of a heap that ended meanwhile */
	for (int i = 0; i < HOLES; i++)
		free(holes[i].p);
	malloc_check();
	for (int round = 0; round < 4 * HOLES; round++) {
		size_t csz = 1024 + draw() % (round % 2 ? 6000 : 100000) / 16 * 16;
		size_t best = SIZE_MAX;
		for (int i = 0; i < HOLES; i++)
			if (holes[i].p && holes[i].csz >= csz && holes[i].csz < best)
				best = holes[i].csz;
		if (best == SIZE_MAX)
			continue;
		char *p = malloc(csz - CHUNK_WORD);
		int at = 0;
		while (at < HOLES && holes[at].p != p)
			at++;
		if (CHECK(at < HOLES)) {
			CHECK_EQ(holes[at].csz, best);
			/* The hole again as it was; some are filled for good. */
			free(p);
			if (round % 8 == 0 && CHECK(malloc(best - CHUNK_WORD) == p))
				holes[at].p = NULL;
		}
		if (round % 256 == 0)
			malloc_check();
	}
	tunables.mmap_threshold = 128 * 1024;
}

/* Sizes that differ in the highest bit alone, more than any system gives us here. */
static void far_sizes(void)
{
	static struct arena apart;
	static struct chunk c[2];
	unsigned bit = sizeof(size_t) == 8 ? 46 : 31;
	apart.lock.word = LOCK_HELD;
	c[0].size = 0x100000 | CHUNK_PREV_INUSE;
	c[1].size = c[0].size | (size_t)1 << bit;
	tree_insert(&apart, &c[1]);
	tree_insert(&apart, &c[0]);
	CHECK(tree_best_fit(&apart, 126, 0x100000) == &c[0]);
	CHECK(tree_best_fit(&apart, 126, 0x100010) == &c[1]);
	tree_remove(&apart, &c[1]);
	CHECK(tree_best_fit(&apart, 126, 0x100000) == &c[0]);
	tree_remove(&apart, &c[0]);
	CHECK(bin_next(&apart, 1) == BIN_COUNT);
}

/* A pad that no system gives: what is needed comes all the same. */
static void huge_pads(void)
{
	static const size_t pads[] = {PTRDIFF_MAX / 8, PTRDIFF_MAX / 4, PTRDIFF_MAX, SIZE_MAX - 4096, SIZE_MAX};
	for (size_t i = 0; i < sizeof pads / sizeof *pads; i++) {
		tunables.top_pad = pads[i];
		use_up();
		void *p = malloc(a->top_size + 100000);
		CHECK(p != NULL);
		free(p);
		malloc_check();
	}
	tunables.top_pad = 128 * 1024;
}

/* Alignments up to the largest that there is: memory or a refusal, and all of it goes back. */
static void huge_alignments(void)
{
	size_t count = mapped_totals.count;
	for (size_t align = 1 << 20; align; align *= 2) {
		char *p = aligned_alloc(align, 100);
		CHECK(p || align >= 1 << 28);
		CHECK(!((uintptr_t)p & (align - 1)));
		if (p) {
			memset(p, 1, malloc_usable_size(p));
			p = realloc(p, 300000);
			CHECK(p && p[99] == 1);
		}
		free(p);
	}
	CHECK_EQ(mapped_totals.count, count);
	malloc_check();
}

int main(void)
{
	tunables.tcache_max = 0; /* what is freed is to be seen in the bins */
	first();
	indexes();
	small_bins();
	large_bins();
	own_mappings();
	trimming();
	foreign(5000);
	foreign(4096);
	foreign(1);
	foreign(77777);
	for (size_t left = CHUNK_MIN; left <= TOP_FENCE + 4 * CHUNK_ALIGN; left += CHUNK_ALIGN)
		foreign_at(left);
	growing_at_top();
	aligned();
	foreign_stale();
	discarding();
	best_fit();
	trimming();
	far_sizes();
	huge_alignments();
	huge_pads();
	return check_done();
}
