/* SPDX-License-Identifier: MIT */
#include <string.h>

int strcoll_l(const char *a, const char *b, locale_t l)
{
	(void)l;
	return strcmp(a, b);
}

size_t strxfrm_l(char *restrict dst, const char *restrict src, size_t size, locale_t l)
{
	(void)l;
	return strxfrm(dst, src, size);
}

int strcasecmp_l(const char *a, const char *b, locale_t l)
{
	(void)l;
	return strcasecmp(a, b);
}

int strncasecmp_l(const char *a, const char *b, size_t len, locale_t l)
{
	(void)l;
	return strncasecmp(a, b, len);
}
