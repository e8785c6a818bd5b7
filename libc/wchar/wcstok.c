/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcstok(wchar_t *restrict s, const wchar_t *restrict set, wchar_t **restrict rest)
{
	if (!s)
		s = *rest;
	if (!s)
		return NULL;
	s += wcsspn(s, set);
	if (!*s) {
		*rest = NULL;
		return NULL;
	}
	wchar_t *end = s + wcscspn(s, set);
	*rest = *end ? end + 1 : NULL;
	*end = 0;
	return s;
}
