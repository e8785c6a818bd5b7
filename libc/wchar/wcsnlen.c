/* SPDX-License-Identifier: MIT */
#include <wchar.h>

size_t wcsnlen(const wchar_t *s, size_t most)
{
	size_t len = 0;
	while (len < most && s[len])
		len++;
	return len;
}
