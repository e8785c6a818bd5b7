/* SPDX-License-Identifier: MIT */
/* rand, random and their states: the same seed, the same numbers, those of BSD and GNU. */
#include "tests/check.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static long numbers[500];

static void keep(void)
{
	for (int i = 0; i < 500; i++)
		numbers[i] = random();
}

static void same(void)
{
	for (int i = 0; i < 500; i++)
		CHECK_EQ(random(), numbers[i]);
}

/* The first numbers of seed 1, and one after many: published everywhere. */
static void known(void)
{
	CHECK_EQ(rand(), 1804289383);
	CHECK_EQ(rand(), 846930886);
	CHECK_EQ(random(), 1681692777);
	CHECK_EQ(random(), 1714636915);
	srand(42);
	CHECK_EQ(rand(), 71876166);
	CHECK_EQ(rand(), 708592740);
	srandom(1);
	CHECK_EQ(rand(), 1804289383);
}

/* Bytes from the kernel: all of them are written, and all values come. */
static void from_kernel(void)
{
	unsigned char bytes[1000];
	size_t zeros = 0;
	memset(bytes, 0, sizeof bytes);
	arc4random_buf(bytes + 1, 998);
	for (size_t i = 1; i < 999; i++)
		zeros += !bytes[i];
	CHECK(!bytes[0] && !bytes[999] && zeros < 50);
	uint32_t ones = 0, all = ~0u;
	unsigned seen = 0;
	for (int i = 0; i < 400; i++) {
		uint32_t number = arc4random(), small = arc4random_uniform(6);
		ones |= number;
		all &= number;
		CHECK(small < 6);
		seen |= 1u << small;
	}
	CHECK(ones == ~0u && !all && seen == 63);
	CHECK(arc4random_uniform(0) == 0 && arc4random_uniform(1) == 0 && arc4random_uniform(1u << 31) < 1u << 31);
}

int main(void)
{
	known();
	from_kernel();
	static const unsigned seeds[] = {0, 1, 2, 42, 0x7fffffff, 0x80000000, 0xffffffff};
	for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++) {
		srandom(seeds[i]);
		keep();
		srand(seeds[i]);
		same();
	}

	static int state[64];
	static const size_t lens[] = {8, 16, 32, 48, 64, 100, 128, 255, 256};
	for (size_t i = 0; i < sizeof lens / sizeof *lens; i++) {
		srandom(5);
		random();
		char *before = initstate(9, (char *)state, lens[i]);
		CHECK(before != NULL);
		long first = random();
		keep();
		CHECK(setstate(before) == (char *)state);
		long other = random();
		CHECK(initstate(9, (char *)state, lens[i]) == before);
		CHECK_EQ(random(), first);
		same();
		setstate(before);
		srandom(5);
		random();
		CHECK_EQ(random(), other);
	}
	errno = 0;
	CHECK(initstate(1, (char *)state, 7) == NULL);

	unsigned seed = 1;
	CHECK_EQ(rand_r(&seed), 476707713);
	CHECK_EQ(rand_r(&seed), 1186278907);
	int low = 0, high = 0;
	for (int i = 0; i < 1000; i++) {
		int n = rand();
		CHECK(n >= 0);
		low += n < RAND_MAX / 2;
		high += n & 1;
	}
	CHECK(low > 400 && low < 600);
	CHECK(high > 400 && high < 600);
	return check_done();
}
