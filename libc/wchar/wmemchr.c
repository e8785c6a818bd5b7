/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wmemchr(const wchar_t *s, wchar_t c, size_t len)
{
	for (; len; len--, s++)
		if (*s == c)
			return (wchar_t *)s;
	return NULL;
}
