/* SPDX-License-Identifier: MIT */
/* What realloc makes of a block that has no room to grow: a mapping that grows on, where that pays. */
#include "tests/check.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "tests/inside.h"
#define mapped_totals __fh_mapped_totals
#include "malloc/mapped.h"

#define SMALL 4096
#define ROUNDS 200

/* One beside the other, and each one grows before that behind it: none can where it is. */
static char *small[2 * ROUNDS + 10];
static size_t taken;

static void take_small(void)
{
	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		memset(small[i] = malloc(SMALL), 1, SMALL);
}

/* A block that grew to len bytes, and had to move. */
static char *grown(size_t len)
{
	char *p = realloc(small[taken++], len);
	CHECK(p[0] == 1 && p[SMALL - 1] == 1);
	return p;
}

static bool is_mapped(void *p)
{
	return chunk_mapped(chunk_of(p));
}

/* It asks the system once for an eighth more, and does not give back less than that. */
static void has_room(void)
{
	char *p = grown(REMAP_LEAST - 100);
	CHECK(!is_mapped(p));
	free(p);
	p = grown(REMAP_LEAST);
	CHECK(is_mapped(p));
	size_t usable = malloc_usable_size(p);
	CHECK(usable >= REMAP_LEAST / 8 * 9 && usable < REMAP_LEAST / 8 * 9 + 2 * 4096);
	CHECK(realloc(p, usable - CHUNK_ALIGN) == p);
	CHECK_EQ(malloc_usable_size(p), usable);
	CHECK(realloc(p, REMAP_LEAST) == p);
	CHECK_EQ(malloc_usable_size(p), usable);
	p = realloc(p, REMAP_LEAST / 2);
	CHECK(malloc_usable_size(p) < REMAP_LEAST / 2 + 4096);
	p = realloc(p, 64 * MIB);
	CHECK(malloc_usable_size(p) < 65 * MIB + 2 * 4096); /* no more, however large it is */
	CHECK(p[0] == 1 && p[SMALL - 1] == 1);
	free(p);
}

/* Blocks that come, grow once and go again have fresh pages for a while alone. */
static void comes_and_goes(void)
{
	bool mapped = true;
	for (int i = 0; i < ROUNDS; i++) {
		char *p = grown(REMAP_LEAST);
		mapped = is_mapped(p);
		free(p);
	}
	CHECK(!mapped);
	/* Until one grows step by step. */
	char *p = malloc(256 * KIB);
	while (!is_mapped(p))
		p = malloc(256 * KIB); /* that was left in the heap */
	for (size_t len = 256 * KIB; len < 448 * KIB; len += len / 8)
		CHECK((p = realloc(p, len)) != NULL);
	free(p);
	p = grown(REMAP_LEAST);
	CHECK(is_mapped(p));
	free(p);
}

/* Those that stay may be as many as they like. */
static void stays(void)
{
	static char *p[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		p[i] = grown(REMAP_LEAST);
		CHECK(is_mapped(p[i]));
	}
	for (int i = 0; i < ROUNDS; i++)
		free(p[i]);
}

/* A program that sets a threshold means it. */
static void keeps_to_settings(void)
{
	mallopt(M_MMAP_THRESHOLD, 1 << 20);
	char *p = grown(2 * REMAP_LEAST);
	CHECK(!is_mapped(p));
	free(p);
}

int main(void)
{
	take_small();
	has_room();
	comes_and_goes();
	stays();
	keeps_to_settings();
	CHECK_EQ(mapped_totals.count, 0);
	return check_done();
}
