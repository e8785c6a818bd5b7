/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <wchar.h>

wchar_t *wmemcpy(wchar_t *restrict dst, const wchar_t *restrict src, size_t len)
{
	return memcpy(dst, src, len * sizeof *dst);
}
