/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcpcpy(wchar_t *restrict dst, const wchar_t *restrict src)
{
	size_t len = wcslen(src);
	return wmemcpy(dst, src, len + 1) + len;
}
