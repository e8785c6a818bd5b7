/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <wchar.h>

size_t wcstombs(char *restrict dst, const wchar_t *restrict src, size_t len)
{
	const wchar_t *from = src;
	return wcsrtombs(dst, &from, len, NULL);
}
