/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

double strtod_l(const char *restrict s, char **restrict end, locale_t l)
{
	(void)l;
	return strtod(s, end);
}

float strtof_l(const char *restrict s, char **restrict end, locale_t l)
{
	(void)l;
	return strtof(s, end);
}

long double strtold_l(const char *restrict s, char **restrict end, locale_t l)
{
	(void)l;
	return strtold(s, end);
}
