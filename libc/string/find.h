/* SPDX-License-Identifier: MIT */
/*
 * Searches for a needle of several bytes. Most places are ruled out a vector at a time by the
 * needle's first and last byte. Where those are too common for that to help, the two-way algorithm
 * takes over, so that the time is linear in the worst case too.
 */
#ifndef LIBC_STRING_FIND_H
#define LIBC_STRING_FIND_H

#include <stdint.h>

#include "arch/string.h"
#include "libc/string/bounded.h"
#include "libc/string/page.h"
#include "libc/string/two_way.h"

/* memmem under a name that no program can define: for strstr. */
const unsigned char *find_bytes(const unsigned char *s, size_t len, const unsigned char *needle,
                                size_t needle_len);

static inline unsigned char other_case(unsigned char c)
{
	return (unsigned char)((unsigned)fold_case(c) - 'a' < 26 ? c ^ 0x20 : c);
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
	unsigned char first = needle[0], last = needle[needle_len - 1];
	vec first_byte = vec_fill(first), first_other = vec_fill(other_case(first));
	vec last_byte = vec_fill(last), last_other = vec_fill(other_case(last));
	/* Bytes that may be compared in vain: in proportion to the places passed. */
	size_t patience = 512;

	for (const unsigned char *block = s; block < behind; block += VEC_BYTES) {
		const unsigned char *ends = block + needle_len - 1;
		size_t left = (size_t)(behind - block);
		unsigned places = MASK_ALL;
		if (left < VEC_BYTES)
			places >>= (VEC_BYTES - left) * LANE_BITS;
		/* A vector may reach behind the end, but not into the next page: else try all. */
		if (left >= VEC_BYTES ||
		    (page_room(block) >= VEC_BYTES && page_room(ends) >= VEC_BYTES)) {
			vec x = vec_load(block), x_same = vec_equal(x, first_byte);
			vec y = vec_load(ends), y_same = vec_equal(y, last_byte);
			if (any_case) {
				x_same |= vec_equal(x, first_other);
				y_same |= vec_equal(y, last_other);
			}
			places &= vec_mask(x_same & y_same);
		}
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
		const unsigned char *here = (const unsigned char *)s;
		here = any_case ? find(here, len, wanted, needle_len, true)
		                : find_bytes(here, len, wanted, needle_len);
		if (here || len < window)
			return (char *)here;
		s += window - (needle_len - 1);
		if (window <= SIZE_MAX / 2)
			window *= 2;
	}
}

#endif
