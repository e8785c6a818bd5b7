/* SPDX-License-Identifier: MIT */
/*
 * The two-way algorithm (Crochemore and Perrin, 1991): finds a needle in linear time and constant
 * space. The needle is cut in two where no shorter period of its own reaches across the cut, the
 * critical place. Its right part is compared upwards first: where that differs after k bytes, no
 * place in the next k can match. Then the left part: where that differs, the needle moves by its
 * period.
 */
#include "libc/string/two_way.h"

#include "libc/string/fold.h"

/*
 * Where the greatest suffix of the needle begins, by the order of bytes or by its reverse, and the
 * period of that suffix.
 */
static size_t greatest_suffix(const unsigned char *needle, size_t len, bool any_case,
                              bool reverse, size_t *period)
{
	/* What begins at best and at other is equal in `same` bytes. */
	size_t best = 0, other = 1, same = 0;
	*period = 1;
	while (other + same < len) {
		unsigned char a = folded(needle[best + same], any_case);
		unsigned char b = folded(needle[other + same], any_case);
		if (a == b) {
			if (++same == *period) {
				other += *period;
				same = 0;
			}
		} else if ((b < a) != reverse) {
			other += same + 1;
			same = 0;
			*period = other - best;
		} else {
			best = other++;
			same = 0;
			*period = 1;
		}
	}
	return best;
}

/* The critical place of the needle; *period is that of its right part. */
static size_t critical_place(const unsigned char *needle, size_t len, bool any_case,
                             size_t *period)
{
	size_t reverse_period;
	size_t forward = greatest_suffix(needle, len, any_case, false, period);
	size_t reverse = greatest_suffix(needle, len, any_case, true, &reverse_period);
	if (forward >= reverse)
		return forward;
	*period = reverse_period;
	return reverse;
}

const unsigned char *two_way(const unsigned char *s, size_t len, const unsigned char *needle,
                             size_t needle_len, bool any_case)
{
#define SAME(i, j) (folded(needle[i], any_case) == folded(s[j], any_case))
	size_t period;
	size_t cut = critical_place(needle, needle_len, any_case, &period);
	size_t repeats = 0;
	while (repeats < cut &&
	       folded(needle[repeats], any_case) == folded(needle[repeats + period], any_case))
		repeats++;
	bool periodic = repeats == cut;
	if (!periodic)
		period = (cut > needle_len - cut ? cut : needle_len - cut) + 1;

	/* How many bytes at the needle's beginning are known to match from the last place. */
	size_t known = 0;
	for (size_t place = 0; place + needle_len <= len;) {
		size_t i = known > cut ? known : cut;
		while (i < needle_len && SAME(i, place + i))
			i++;
		if (i < needle_len) {
			place += i - cut + 1;
			known = 0;
			continue;
		}
		i = cut;
		while (i > known && SAME(i - 1, place + i - 1))
			i--;
		if (i <= known)
			return s + place;
		place += period;
		known = periodic ? needle_len - period : 0;
	}
	return NULL;
#undef SAME
}
