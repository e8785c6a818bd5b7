/* SPDX-License-Identifier: MIT */
#include <wchar.h>

wchar_t *wcsrchr(const wchar_t *s, wchar_t c)
{
	const wchar_t *found = NULL;
	do
		if (*s == c)
			found = s;
	while (*s++);
	return (wchar_t *)found;
}
