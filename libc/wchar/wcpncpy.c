/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcpncpy(wchar_t *restrict dst, const wchar_t *restrict src, size_t len)
{
	return wcsncpy(dst, src, len) + wcsnlen(src, len);
}
