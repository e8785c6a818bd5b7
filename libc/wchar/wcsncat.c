/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcsncat(wchar_t *restrict dst, const wchar_t *restrict src, size_t len)
{
	wchar_t *end = dst + wcslen(dst);
	for (; len && *src; len--)
		*end++ = *src++;
	*end = 0;
	return dst;
}
