/* SPDX-License-Identifier: MIT */
/*
 * memcpy, memmove, memset, memcmp and their kin over every length to 300, every alignment and
 * overlap, and lengths around each power of two to a mebibyte: the result, what it leaves alone,
 * and the value returned.
 */
#include "tests/check.h"

#include <string.h>

#define BIG (1 << 20)
#define ROOM (BIG + 1024)

static unsigned char a[ROOM], b[ROOM], want[ROOM];

/* Bytes that tell their place, never 0. */
static unsigned char pattern(size_t i, unsigned seed)
{
	return (unsigned char)(1 + (i * 7 + i / 251 + seed) % 255);
}

static void fill(unsigned char *p, size_t len, unsigned seed)
{
	for (size_t i = 0; i < len; i++)
		p[i] = pattern(i, seed);
}

static int same(const unsigned char *x, const unsigned char *y, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (x[i] != y[i])
			return 0;
	return 1;
}

/* memcpy, mempcpy and memmove between two areas; nothing outside of len bytes changes. */
static void copy(size_t len, size_t to, size_t from)
{
	size_t all = to + len + 64;
	fill(a, all, 1);
	fill(b, from + len, 2);
	fill(want, all, 1);
	for (size_t i = 0; i < len; i++)
		want[to + i] = b[from + i];
	CHECK(memcpy(a + to, b + from, len) == a + to && same(a, want, all));
	fill(a, all, 1);
	CHECK(mempcpy(a + to, b + from, len) == a + to + len && same(a, want, all));
	fill(a, all, 1);
	CHECK(memmove(a + to, b + from, len) == a + to && same(a, want, all));
}

/* memmove within one area. */
static void move(size_t len, size_t to, size_t from)
{
	size_t all = (to > from ? to : from) + len + 64;
	fill(a, all, 3);
	fill(want, all, 3);
	for (size_t i = 0; i < len; i++)
		want[to + i] = pattern(from + i, 3);
	CHECK(memmove(a + to, a + from, len) == a + to && same(a, want, all));
}

static void set(size_t len, size_t to, int c)
{
	size_t all = to + len + 64;
	fill(a, all, 4);
	fill(want, all, 4);
	for (size_t i = 0; i < len; i++)
		want[to + i] = (unsigned char)c;
	CHECK(memset(a + to, c, len) == a + to && same(a, want, all));
}

static void zero(size_t len, size_t to)
{
	size_t all = to + len + 64;
	fill(a, all, 4);
	fill(want, all, 4);
	for (size_t i = 0; i < len; i++)
		want[to + i] = 0;
#ifdef __FREEHOLD__ /* newer than the host */
	CHECK(memset_explicit(a + to, 'x', len) == a + to);
	for (size_t i = 0; i < len; i++)
		CHECK_EQ(a[to + i], 'x');
#endif
	explicit_bzero(a + to, len);
	CHECK(same(a, want, all));
	fill(a, all, 4);
	bzero(a + to, len);
	CHECK(same(a, want, all));
}

static int sign(int x)
{
	return (x > 0) - (x < 0);
}

/* Equal areas between different neighbours, then one difference in several places, 128 or more. */
static void compare(size_t len, size_t x, size_t y)
{
	fill(a, x + len + 32, 5);
	for (size_t i = 0; i < len; i++)
		b[y + i] = a[x + i];
	for (size_t i = 0; i < 32; i++)
		b[y + len + i] = (unsigned char)~a[x + len + i];
	CHECK_EQ(memcmp(a + x, b + y, len), 0);
	CHECK_EQ(bcmp(a + x, b + y, len), 0);
	size_t places[] = {0, len / 3, len / 2, len - 1};
	for (size_t i = 0; len && i < sizeof places / sizeof *places; i++) {
		unsigned char *p = a + x + places[i], *q = b + y + places[i];
		unsigned char keep_p = *p, keep_q = *q;
		*p = 0x7f;
		*q = 0x80;
		/* Later bytes that would say the opposite. */
		if (places[i] + 1 < len)
			q[1] = 0;
		CHECK_EQ(sign(memcmp(a + x, b + y, len)), -1);
		CHECK_EQ(sign(memcmp(b + y, a + x, len)), 1);
		CHECK(bcmp(a + x, b + y, len) != 0);
		*p = keep_p;
		*q = keep_q;
		if (places[i] + 1 < len)
			q[1] = p[1];
	}
}

static void small(void)
{
	size_t step = check_emulated() ? 7 : 1;
	for (size_t len = 0; len <= 300; len++) {
		for (size_t align = 0; align < 16; align += step) {
			copy(len, align, (align * 5 + len) % 16);
			compare(len, align, (align * 3 + len) % 16);
			set(len, align, (int)(len + align * 32) - 256);
			move(len, 16 + align, 16);
			move(len, 16, 16 + align);
			move(len, 40 + (align * 11) % 64, 40 + len % 80);
		}
		zero(len, len % 16);
	}
}

/* Every overlap of some lengths: distances up to more than the greatest step, both ways. */
static void overlaps(void)
{
	static const size_t lens[] = {1,  2,   3,   7,   8,   15,  16,  17,  31,   33,   63,   64,
	                              65, 100, 127, 128, 129, 255, 257, 400, 3000, 17000};
	for (size_t i = 0; i < sizeof lens / sizeof *lens; i++) {
		size_t step = check_emulated() ? 13 : 1;
		for (size_t distance = 0; distance < 140; distance += step) {
			move(lens[i], 200 + distance, 200);
			move(lens[i], 200, 200 + distance);
		}
	}
}

static void large(void)
{
	for (size_t power = 512; power <= BIG; power *= check_emulated() ? 8 : 2) {
		for (int more = -1; more <= 1; more++) {
			size_t len = power + (size_t)more;
			copy(len, 3, 5);
			copy(len, 16, 0);
			set(len, 7, 0x1ff);
			move(len, 17, 0);
			move(len, 0, 17);
			move(len, 200, 3);
			move(len, 3, 200);
			compare(len, 1, 2);
		}
	}
}

/* memccpy stops behind the byte, or fills len. */
static void copy_to_byte(void)
{
	for (size_t len = 0; len < 80; len++) {
		for (size_t at = 0; at < len + 3; at++) {
			fill(a, 128, 1);
			fill(want, 128, 1);
			for (size_t i = 0; i < 128; i++)
				b[i] = 'x';
			b[at] = b[at + 5] = 0xe9;
			size_t copied = at < len ? at + 1 : len;
			for (size_t i = 0; i < copied; i++)
				want[2 + i] = b[i];
			void *end = at < len ? a + 2 + copied : NULL;
			CHECK(memccpy(a + 2, b, 0x5e9, len) == end && same(a, want, 128));
		}
	}
}

static void others(void)
{
	fill(a, 64, 1);
	fill(want, 64, 1);
	bcopy(a, a + 3, 20);
	memmove(want + 3, want, 20);
	CHECK_MEM(a, want, 64);
	unsigned char swapped[9] = "........";
	swab("abcdefgh", swapped, 5);
	CHECK_STR((char *)swapped, "badc....");
	swab("abcdefgh", swapped, 8);
	CHECK_STR((char *)swapped, "badcfehg");
	swab("xy", swapped, 0);
	swab("xy", swapped, 1);
	CHECK_STR((char *)swapped, "badcfehg");
}

int main(void)
{
	small();
	overlaps();
	large();
	copy_to_byte();
	others();
	return check_done();
}
