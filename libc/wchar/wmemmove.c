/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <wchar.h>

wchar_t *wmemmove(wchar_t *dst, const wchar_t *src, size_t len)
{
	return memmove(dst, src, len * sizeof *dst);
}
