/* SPDX-License-Identifier: MIT */
#include <wchar.h>

/*
 * The two-way algorithm (Crochemore and Perrin 1991): the needle is cut where its period shows, its
 * right part is compared first, and no haystack costs more than its length. `greater` compares
 * letters the other way round; the later of the two cuts is the critical one.
 */
static size_t find_cut(const wchar_t *needle, size_t len, size_t *period, int greater)
{
	size_t suffix = (size_t)-1;
	size_t at = 0, k = 1, p = 1;
	while (at + k < len) {
		wchar_t a = needle[at + k];
		wchar_t b = needle[suffix + k];
		if (greater ? a > b : a < b) {
			at += k;
			k = 1;
			p = at - suffix;
		} else if (a == b) {
			if (k == p) {
				at += p;
				k = 0;
			}
			k++;
		} else {
			suffix = at++;
			k = p = 1;
		}
	}
	*period = p;
	return suffix + 1;
}

wchar_t *wcsstr(const wchar_t *s, const wchar_t *needle)
{
	size_t len = wcslen(needle);
	size_t s_len = wcslen(s);
	if (!len)
		return (wchar_t *)s;
	size_t period, other_period;
	size_t cut = find_cut(needle, len, &period, 0);
	size_t other = find_cut(needle, len, &other_period, 1);
	if (other > cut) {
		cut = other;
		period = other_period;
	}
	/* A needle that does not repeat may move by more, and then nothing is remembered. */
	int repeats = !wmemcmp(needle, needle + period, cut);
	if (!repeats)
		period = (cut > len - cut ? cut : len - cut) + 1;

	size_t known = 0; /* letters of the needle that are known to match */
	for (size_t at = 0; at + len <= s_len;) {
		size_t i = cut > known ? cut : known;
		while (i < len && needle[i] == s[at + i])
			i++;
		if (i < len) {
			at += i - cut + 1;
			known = 0;
			continue;
		}
		i = cut;
		while (i > known && needle[i - 1] == s[at + i - 1])
			i--;
		if (i <= known)
			return (wchar_t *)s + at;
		at += period;
		known = repeats ? len - period : 0;
	}
	return NULL;
}
