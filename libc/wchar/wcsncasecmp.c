/* SPDX-License-Identifier: MIT */
#include <wchar.h>
#include <wctype.h>

int wcsncasecmp(const wchar_t *a, const wchar_t *b, size_t len)
{
	for (; len; len--, a++, b++) {
		wint_t x = towlower((wint_t)*a);
		wint_t y = towlower((wint_t)*b);
		if (x != y || !x)
			return (x > y) - (x < y);
	}
	return 0;
}
