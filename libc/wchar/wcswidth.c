/* SPDX-License-Identifier: MIT */
#include <wchar.h>

int wcswidth(const wchar_t *s, size_t len)
{
	int columns = 0;
	for (; len && *s; s++, len--) {
		int width = wcwidth(*s);
		if (width < 0)
			return -1;
		columns += width;
	}
	return columns;
}
