/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <wchar.h>

int wcscasecmp(const wchar_t *a, const wchar_t *b)
{
	return wcsncasecmp(a, b, SIZE_MAX);
}
