/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/alias.h"
#include "libc/string/scan.h"

LINE_ALIGNED char *strrchr(const char *s, int c)
{
	vec wanted = vec_fill((unsigned char)c), null = vec_fill(0);
	size_t before = (uintptr_t)s % VEC_BYTES;
	const unsigned char *line = (const unsigned char *)s - before, *last_line = NULL;
	unsigned inside = MASK_ALL << before * LANE_BITS, last = 0;

	for (;;) {
		vec x = vec_load_aligned(line);
		if (vec_mask(scan_is_or_null(x, wanted, false)) & inside) {
			unsigned hits = vec_mask(vec_equal(x, wanted)) & inside;
			unsigned ends = vec_mask(vec_equal(x, null)) & inside;
			if (ends)
				hits &= ends ^ (ends - 1); /* up to the first null */
			if (hits) {
				last_line = line;
				last = hits;
			}
			if (ends)
				return last ? (char *)last_line + mask_last(last) : NULL;
		}
		inside = MASK_ALL;
		line += VEC_BYTES;
		if ((uintptr_t)line % SCAN_STEP == 0)
			while (!scan_step(line, scan_is_or_null, wanted))
				line += SCAN_STEP;
	}
}
WEAK_ALIAS(strrchr, rindex);
