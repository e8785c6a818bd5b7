/* SPDX-License-Identifier: MIT */
#include <time.h>

size_t strftime_l(char *restrict s, size_t max, const char *restrict format,
                  const struct tm *restrict date, locale_t l)
{
	(void)l;
	return strftime(s, max, format, date);
}
