/* SPDX-License-Identifier: MIT */
/*
 * Random calls of every entry point, each block with a pattern of its own that is looked at before
 * the block is given up, and malloc_check between. Over a system that gives everything, that refuses
 * the break, mappings or both, from the start or from some call on. Refused is NULL with ENOMEM and
 * nothing else lost.
 */
#include "tests/check.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "tests/refuse.h"

#define mapped_totals __fh_mapped_totals
#define tunables __fh_tunables
#include "malloc/mapped.h"

#define SLOTS 1500

static struct block {
	unsigned char *p;
	size_t len;
	uint32_t seed;
} blocks[SLOTS];

static size_t live;
static long refusals;

static uint64_t state = 0x9e3779b97f4a7c15u;

static uint32_t draw(void)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33);
}

static unsigned char pattern(uint32_t seed, size_t i)
{
	return (unsigned char)(seed + i * 7 + (i >> 8));
}

/* Large blocks are looked at around their ends and page borders. */
static size_t step_at(size_t i, size_t len)
{
	return len < 2048 || i < 64 || i + 64 > len ? 1 : 61;
}

static void fill(struct block *b)
{
	b->seed = draw();
	for (size_t i = 0; i < b->len; i += step_at(i, b->len))
		b->p[i] = pattern(b->seed, i);
}

/* Whether the first upto bytes of a block that was len long when filled are as they were. */
static int intact(const unsigned char *p, size_t len, uint32_t seed, size_t upto)
{
	for (size_t i = 0; i < upto; i += step_at(i, len))
		if (p[i] != pattern(seed, i))
			return 0;
	return 1;
}

static size_t draw_len(void)
{
	uint32_t kind = draw() % 100;
	if (kind < 70)
		return draw() % 512;
	if (kind < 90)
		return draw() % 8192;
	if (kind < 98)
		return draw() % 100000;
	return draw() % 700000;
}

static void forget(struct block *b)
{
	live -= b->len;
	*b = (struct block){0};
}

static void give_back(struct block *b)
{
	if (!b->p)
		return;
	CHECK(intact(b->p, b->len, b->seed, b->len));
	errno = 55;
	free(b->p);
	CHECK_EQ(errno, 55);
	forget(b);
}

/* Takes what an entry point returned for a free slot. */
static void keep(struct block *b, void *p, size_t len, size_t align)
{
	if (!p) {
		CHECK_EQ(errno, ENOMEM);
		refusals++;
		return;
	}
	CHECK(!((uintptr_t)p % align));
	CHECK(malloc_usable_size(p) >= len);
	*b = (struct block){.p = p, .len = len};
	live += len;
	fill(b);
}

static void take_zeroed(struct block *b, size_t len)
{
	unsigned char *p = calloc(1, len);
	for (size_t i = 0; p && i < len; i++) {
		if (p[i]) {
			CHECK(!"calloc gave memory that is not zero");
			break;
		}
	}
	keep(b, p, len, 16);
}

static void resize(struct block *b, size_t len)
{
	len += !len;
	struct block old = *b;
	unsigned char *p = realloc(b->p, len);
	if (!p) {
		CHECK_EQ(errno, ENOMEM);
		refusals++;
		return; /* the old block is checked when its turn comes */
	}
	CHECK(malloc_usable_size(p) >= len);
	if (old.p)
		CHECK(intact(p, old.len, old.seed, old.len < len ? old.len : len));
	b->p = p;
	b->len = len;
	live += len - old.len;
	fill(b);
}

static void step(void)
{
	struct block *b = &blocks[draw() % SLOTS];
	size_t len = draw_len(), align = (size_t)1 << draw() % 16;
	switch (draw() % 8) {
	case 0:
	case 1:
		give_back(b);
		break;
	case 2:
	case 3:
	case 4:
		give_back(b);
		if (live < 24u << 20)
			keep(b, malloc(len), len, 16);
		break;
	case 5:
		give_back(b);
		take_zeroed(b, len);
		break;
	case 6:
		resize(b, len);
		break;
	default:
		give_back(b);
		keep(b, memalign(align, len), len, align);
	}
}

static void run(long steps)
{
	for (long i = 0; i < steps; i++) {
		step();
		if (i % 4096 == 0)
			malloc_check();
	}
	if (draw() % 2)
		malloc_trim(draw() % 100000);
	for (int i = 0; i < SLOTS; i++)
		give_back(&blocks[i]);
	malloc_check();
	CHECK_EQ(live, 0);
	CHECK_EQ(mapped_totals.count, 0);
	CHECK_EQ(mapped_totals.bytes, 0);
}

/* Without a break a growing program is given large mappings, not one for a few blocks. */
static void mapped_units(void)
{
	long before = refuse.mapped;
	for (int i = 0; i < 1000000 && refuse.mapped == before; i++)
		CHECK(malloc(2000) != NULL);
	CHECK_EQ(refuse.mapped - before, 1 << 20);
}

static void refuse_from(long calls)
{
	refuse.refuse_from = calls ? refuse.calls + calls : 0;
}

int main(void)
{
	long n = check_scale(1000000);
	tunables.tcache_max = 0;

	run(3 * n / 8);
	/* Left to itself the threshold soon keeps all of our sizes in the heap. */
	tunables.dynamic = false;
	tunables.mmap_threshold = 20000;
	run(n / 8);
	CHECK(mapped_totals.max_count > 5);
	CHECK_EQ(refusals, 0);

	/* From these on a refusal is the program's daily bread. */
	refuse.no_remap = 1;
	run(n / 16);
	CHECK_EQ(refusals, 0);
	refuse.no_remap = 0;
	tunables.mmap_threshold = 128 * 1024;
	tunables.dynamic = true;

	refuse.no_grow = 1;
	mapped_units();
	run(n / 8);
	CHECK_EQ(refusals, 0);
	refuse.no_grow = 0;

	refuse.no_map = 1;
	run(n / 8);
	CHECK_EQ(refusals, 0);
	refuse.no_map = 0;

	for (long k = 1; k <= 9; k++) {
		run(n / 256);
		malloc_trim(0);
		refuse_from(k * k);
		run(n / 64);
		refuse_from(1);
		errno = 0;
		CHECK(!malloc(64u << 20));
		CHECK_EQ(errno, ENOMEM);
		refuse_from(0);
	}

	/* Back in plenty: everything works as if nothing had been. */
	long before = refusals;
	run(n / 32);
	CHECK_EQ(refusals, before);
	return check_done();
}
