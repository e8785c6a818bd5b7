/* SPDX-License-Identifier: MIT */
/*
 * Searches for a needle of several bytes. Most places are ruled out a vector at a time by the
 * needle's first and last byte. Where those are too common for that to help, the two-way algorithm
 * takes over, so that the time is linear in the worst case too.
 */
#ifndef LIBC_STRING_FIND_H
#define LIBC_STRING_FIND_H

#include <stdint.h>
#include <string.h>

#include "arch/string.h"
#include "libc/string/bounded.h"
#include "libc/string/fold.h"
#include "libc/string/page.h"
#include "libc/string/two_way.h"

#define FIND_STEP (4 * VEC_BYTES)

/*
 * The first and the last byte of a needle. Where case does not matter, the bit that a letter's two
 * cases differ in is set ahead of comparing: that lets places pass that are none, but loses none.
 */
struct ends {
	vec first, last, first_case, last_case;
	size_t apart;
};

static inline unsigned char case_bit(unsigned char c, bool any_case)
{
	return any_case && (unsigned)fold_case(c) - 'a' < 26 ? 0x20 : 0;
}

static inline struct ends ends_of(const unsigned char *needle, size_t len, bool any_case)
{
	unsigned char first = needle[0], last = needle[len - 1];
	unsigned char first_case = case_bit(first, any_case), last_case = case_bit(last, any_case);
	return (struct ends){vec_fill(first | first_case), vec_fill(last | last_case),
	                     vec_fill(first_case), vec_fill(last_case), len - 1};
}

/* At which places of a vector both may be found. */
static inline vec ends_meet(const struct ends *ends, const unsigned char *s)
{
	vec x = vec_load(s) | ends->first_case, y = vec_load(s + ends->apart) | ends->last_case;
	return vec_first_equal((x ^ ends->first) | (y ^ ends->last), vec_fill(0));
}

/* Where from s on four vectors have such a place, or are the last: behind is not reached. */
static inline const unsigned char *ends_scan(const struct ends *ends, const unsigned char *s,
                                             const unsigned char *behind)
{
	while (behind - s > FIND_STEP) {
		vec met = vec_fill(0);
#pragma GCC unroll 4
		for (size_t i = 0; i < FIND_STEP; i += VEC_BYTES)
			met |= ends_meet(ends, s + i);
		if (vec_mask(met))
			break;
		s += FIND_STEP;
	}
	return s;
}

/* How many bytes a and b have in common from the beginning, of at most len. */
static inline size_t common(const unsigned char *a, const unsigned char *b, size_t len,
                            bool any_case)
{
	size_t i = 0;
	while (!any_case && len - i >= VEC_BYTES) {
		unsigned differ = MASK_ALL ^ vec_mask(vec_equal(vec_load(a + i), vec_load(b + i)));
		if (differ)
			return i + mask_first(differ);
		i += VEC_BYTES;
	}
	while (i < len && folded(a[i], any_case) == folded(b[i], any_case))
		i++;
	return i;
}

/* As memmem; the needle is not empty. */
__attribute__((always_inline)) static inline const unsigned char *
find(const unsigned char *s, size_t len, const unsigned char *needle, size_t needle_len,
     bool any_case)
{
	if (len < needle_len)
		return NULL;
	const unsigned char *behind = s + (len - needle_len) + 1; /* the last place */
	if (VEC_BYTES < 16 && !any_case) {
		/* Up to its first place one byte is found faster than two. */
		const unsigned char *first = memchr(s, needle[0], (size_t)(behind - s));
		if (!first)
			return NULL;
		len -= (size_t)(first - s);
		s = first;
	}
	struct ends ends = ends_of(needle, needle_len, any_case);
	/* Bytes that may be compared in vain: in proportion to the places passed. */
	size_t patience = 512;

	const unsigned char *scanned = s;
	for (const unsigned char *block = s; block < behind; block += VEC_BYTES) {
		if (block >= scanned) {
			const unsigned char *next = ends_scan(&ends, block, behind);
			patience += 4 * (size_t)(next - block);
			block = next;
			scanned = next + FIND_STEP;
		}
		unsigned places = MASK_ALL;
		size_t left = (size_t)(behind - block);
		if (left < VEC_BYTES)
			places >>= (VEC_BYTES - left) * LANE_BITS;
		/* A vector may reach behind the end, but not into the next page: else try all. */
		if (left >= VEC_BYTES ||
		    (page_room(block) >= VEC_BYTES && page_room(block + ends.apart) >= VEC_BYTES))
			places &= vec_mask(ends_meet(&ends, block));
		patience += 4 * VEC_BYTES;
		for (; places; places &= places - 1) {
			const unsigned char *place = block + mask_first(places);
			size_t same = common(place, needle, needle_len, any_case);
			if (same == needle_len)
				return place;
			if (same > patience)
				return two_way(place, len - (size_t)(place - s), needle, needle_len,
				               any_case);
			patience -= same;
		}
	}
	return NULL;
}

/*
 * As strstr. The end of s is looked for in windows, each twice as long as the one before, so that
 * a match at the beginning of a long string costs no walk through all of it.
 */
__attribute__((always_inline)) static inline char *
find_in_string(const char *s, const char *needle, size_t needle_len, bool any_case)
{
	const unsigned char *wanted = (const unsigned char *)needle;
	for (size_t window = 2 * needle_len + 256;;) {
		size_t len = bounded_len(s, window);
		const unsigned char *here =
			find((const unsigned char *)s, len, wanted, needle_len, any_case);
		if (here || len < window)
			return (char *)here;
		s += window - (needle_len - 1);
		if (window <= SIZE_MAX / 2)
			window *= 2;
	}
}

#endif
