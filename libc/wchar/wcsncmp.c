/* SPDX-License-Identifier: MIT */
#include <wchar.h>

int wcsncmp(const wchar_t *a, const wchar_t *b, size_t len)
{
	for (; len; len--, a++, b++)
		if (*a != *b || !*a)
			return (*a > *b) - (*a < *b);
	return 0;
}
