/* SPDX-License-Identifier: MIT */
#include <wchar.h>

size_t wcslen(const wchar_t *s)
{
	size_t len = 0;
	while (s[len])
		len++;
	return len;
}
