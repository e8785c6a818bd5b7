/* SPDX-License-Identifier: MIT */
/* Thousands of small regions: each length from 0 on at each place of a line of 16 bytes, none of it zero. What
 * is taken serves, what is too small is left alone, and no byte beside a region is touched. */
#include "tests/check.h"

#include "sys/bare/fhbare.h"

#define LENGTHS 260
#define PLACES 16
#define APART 32 /* at least so much is between two regions */
#define STRIDE ((LENGTHS + PLACES + APART + 15) / 16 * 16)
#define DIRT 0xa5

static unsigned char area[LENGTHS * PLACES * STRIDE] __attribute__((aligned(16)));
static unsigned char given[LENGTHS * PLACES]; /* whether the heap took it */

static unsigned char *region(unsigned len, unsigned place)
{
	return area + (size_t)(len * PLACES + place) * STRIDE + place;
}

static void die(const char *line)
{
	CHECK_STR(line, NULL);
	_exit(check_done());
}

/* How many bytes were written that the heap may not write. */
static size_t strays(void)
{
	size_t n = 0;
	unsigned char *p = area;
	for (unsigned i = 0; i < LENGTHS * PLACES; i++) {
		unsigned char *start = region(i / PLACES, i % PLACES);
		for (; p < start; p++)
			n += *p != DIRT;
		if (given[i])
			p += i / PLACES;
	}
	return n;
}

int main(void)
{
	size_t taken = 0, last = 0;
	for (size_t i = 0; i < sizeof area; i++)
		area[i] = DIRT;
	fh_heap_set_hooks(&(struct fh_hooks){.die = die});
	for (unsigned len = 0; len < LENGTHS; len++)
		for (unsigned place = 0; place < PLACES; place++) {
			size_t usable = fh_heap_add(region(len, place), len);
			given[len * PLACES + place] = usable > 0;
			CHECK(usable < len || !usable);
			CHECK(usable + 160 > len);
			taken += usable > 0;
			last = usable;
			if (!(place % 15))
				CHECK_EQ(fh_malloc_check(), 0);
		}
	CHECK(taken > LENGTHS * PLACES / 3 && last > 100);
	CHECK_EQ(strays(), 0);

	/* Blocks that fit, all of them written. */
	size_t count = 0;
	for (unsigned char *block; (block = fh_malloc(90)); count++)
		for (size_t i = 0; i < fh_malloc_usable_size(block); i++)
			block[i] = (unsigned char)count;
	CHECK(count > LENGTHS * PLACES / 12);
	CHECK_EQ(fh_malloc_check(), 0);
	CHECK_EQ(strays(), 0);
	return check_done();
}
