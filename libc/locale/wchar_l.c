/* SPDX-License-Identifier: MIT */
#include <wchar.h>

int wcscoll_l(const wchar_t *a, const wchar_t *b, locale_t l)
{
	(void)l;
	return wcscmp(a, b);
}

size_t wcsxfrm_l(wchar_t *restrict dst, const wchar_t *restrict src, size_t size, locale_t l)
{
	(void)l;
	return wcsxfrm(dst, src, size);
}

int wcscasecmp_l(const wchar_t *a, const wchar_t *b, locale_t l)
{
	(void)l;
	return wcscasecmp(a, b);
}

int wcsncasecmp_l(const wchar_t *a, const wchar_t *b, size_t len, locale_t l)
{
	(void)l;
	return wcsncasecmp(a, b, len);
}
