/* SPDX-License-Identifier: MIT */
#include "libc/wctype/unicode.h"

#include <stdbool.h>
#include <stddef.h>

#include "libc/wctype/unicode_table.h"

#define PAIRS 128 /* a run whose characters are upper and lower case in turn */
#define PRIVATE_PLANE 15

/* The last place in sorted[begin..end) that is not above c; the first one never is. */
static size_t find_run(const unsigned short *sorted, size_t begin, size_t end, unsigned c)
{
	while (end - begin > 1) {
		size_t middle = (begin + end) / 2;
		if (sorted[middle] <= c)
			begin = middle;
		else
			end = middle;
	}
	return begin;
}

unsigned unicode_attr(unsigned c)
{
	unsigned plane = c >> 16;
	unsigned low = c & 0xffff;
	if (plane >= PRIVATE_PLANE)
		return plane <= 16 && low < 0xfffe ? UNICODE_PRINT + UNICODE_WIDTH : 0;
	if (plane == 14)
		plane = 4;
	else if (plane > 3)
		return 0;
	size_t run = find_run(run_first, plane_first[plane], plane_first[plane + 1], low);
	unsigned attr = run_attr[run];
	if (!(attr & PAIRS))
		return attr;
	bool second = (low - run_first[run]) & 1;
	return second ? attr - PAIRS - UNICODE_UPPER + UNICODE_LOWER : attr - PAIRS;
}

struct cases {
	const unsigned short *first, *last, *distance;
	size_t plane_1, count;
};

static unsigned change(const struct cases *cases, unsigned c)
{
	unsigned low = c & 0xffff;
	size_t begin = c >> 16 ? cases->plane_1 : 0;
	size_t end = c >> 16 ? cases->count : cases->plane_1;
	if (c >> 17 || low < cases->first[begin])
		return c;
	size_t i = find_run(cases->first, begin, end, low);
	unsigned distance = cases->distance[i];
	/* Neighbours cannot all move by one: then it is every second one that does. */
	bool by_one = distance == 1 || distance == 0xffff;
	if (low > cases->last[i] || (by_one && (low - cases->first[i]) & 1))
		return c;
	return (c & 0x10000) | ((low + distance) & 0xffff);
}

unsigned unicode_lower(unsigned c)
{
	static const struct cases cases = {lower_first, lower_last, lower_distance, LOWER_PLANE_1,
	                                   sizeof lower_first / sizeof *lower_first};
	return change(&cases, c);
}

unsigned unicode_upper(unsigned c)
{
	static const struct cases cases = {upper_first, upper_last, upper_distance, UPPER_PLANE_1,
	                                   sizeof upper_first / sizeof *upper_first};
	return change(&cases, c);
}
