/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wmemset(wchar_t *dst, wchar_t c, size_t len)
{
	for (size_t i = 0; i < len; i++)
		dst[i] = c;
	return dst;
}
