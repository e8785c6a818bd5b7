/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcsncpy(wchar_t *restrict dst, const wchar_t *restrict src, size_t len)
{
	size_t i = 0;
	for (; i < len && src[i]; i++)
		dst[i] = src[i];
	wmemset(dst + i, 0, len - i);
	return dst;
}
