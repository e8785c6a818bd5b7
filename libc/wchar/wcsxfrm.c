/* SPDX-License-Identifier: MIT */
#include <wchar.h>

size_t wcsxfrm(wchar_t *restrict dst, const wchar_t *restrict src, size_t size)
{
	size_t len = wcslen(src);
	if (len < size)
		wmemcpy(dst, src, len + 1);
	return len;
}
