/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "libc/string/find.h"

#define NEAR 64

/*
 * Most strings are short: the needle's first two or three bytes are looked for before any length is
 * asked for. The answer is its place, with *found; or where to go on, or NULL at the string's end.
 */
static inline const char *search_near(const char *s, const char *needle, bool *found)
{
	size_t third = needle[2] ? 2 : 1;
	vec a = vec_fill((unsigned char)needle[0]), b = vec_fill((unsigned char)needle[1]);
	vec c = vec_fill((unsigned char)needle[third]);

	for (const char *limit = s + NEAR; s < limit && page_room(s) >= VEC_BYTES + 2; s += VEC_BYTES) {
		vec x = vec_load(s), differ = (x ^ a) | (vec_load(s + 1) ^ b) | (vec_load(s + third) ^ c);
		unsigned places = vec_mask(vec_first_equal(differ, vec_fill(0)));
		unsigned ends = vec_mask(vec_first_equal(x, vec_fill(0)));
		if (ends)
			places &= (ends - 1) & ~ends;
		for (; places; places &= places - 1) {
			const char *place = s + mask_first(places);
			size_t same = 0;
			while (needle[same] && place[same] == needle[same])
				same++;
			*found = !needle[same];
			if (*found || same > NEAR) /* so much in vain is for find's algorithm */
				return place;
		}
		if (ends)
			return NULL;
	}
	return s;
}

char *strstr(const char *s, const char *needle)
{
	if (!needle[0])
		return (char *)s;
	if (!needle[1])
		return strchr(s, needle[0]);
	bool found = false;
	s = search_near(s, needle, &found);
	if (found || !s)
		return (char *)s;
	return find_in_string(s, needle, strlen(needle), false);
}
