/* SPDX-License-Identifier: MIT */
#include <wchar.h>

size_t wcsspn(const wchar_t *s, const wchar_t *set)
{
	size_t len = 0;
	while (s[len] && wcschr(set, s[len]))
		len++;
	return len;
}
