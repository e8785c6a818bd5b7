/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wmempcpy(wchar_t *restrict dst, const wchar_t *restrict src, size_t len)
{
	return wmemcpy(dst, src, len) + len;
}
