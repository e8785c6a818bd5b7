/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"
#include "libc/string/sse2.h"

static inline char *last_hit(const unsigned char *line, unsigned hits)
{
	return hits ? (char *)line + mask_last(hits) : NULL;
}

/* Of the hits in a vector the last one ahead of the string's end, or NULL. */
static inline char *last_before(const unsigned char *line, unsigned hits, unsigned ends)
{
	return last_hit(line, hits & (ends ^ (ends - 1))); /* up to the first null */
}

/* What is behind a vector that begins at s and has these hits and no null. */
LONG_PART static char *search_on(const unsigned char *s, vec wanted, unsigned hits)
{
	char *last = last_hit(s, hits);
	for (unsigned ends = 0; !ends;) {
		s = scan_vectors(s, false, NULL, scan_is_or_null, wanted, 7, &hits);
		vec x = vec_load_aligned(s);
		hits = vec_mask(vec_equal(x, wanted));
		ends = vec_mask(vec_first_equal(x, vec_fill(0)));
		char *later = last_before(s, hits, ends);
		if (later)
			last = later;
	}
	return last;
}

OR_WORDS static char *search(const char *s, int c)
{
	const unsigned char *first = (const unsigned char *)s;
	vec wanted = vec_fill((unsigned char)c), null = vec_fill(0);
	unsigned hits, ends;
	if (page_holds(s, VEC_BYTES)) {
		vec x = vec_load(s);
		hits = vec_mask(vec_equal(x, wanted));
		ends = vec_mask(vec_first_equal(x, null));
	} else {
		size_t before = (uintptr_t)s % VEC_BYTES;
		vec x = vec_load_aligned(first - before);
		hits = vec_mask(vec_equal(x, wanted)) >> before * LANE_BITS;
		ends = vec_mask(vec_equal(x, null)) >> before * LANE_BITS;
	}
	return ends ? last_before(first, hits, ends) : search_on(first, wanted, hits);
}

LINE_ALIGNED char *strrchr(const char *s, int c)
{
	WITH_SSE2(strrchr_sse2(s, c));
	return search(s, c);
}
WEAK_ALIAS(strrchr, rindex);
