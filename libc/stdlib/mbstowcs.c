/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <wchar.h>

size_t mbstowcs(wchar_t *restrict dst, const char *restrict src, size_t len)
{
	const char *from = src;
	mbstate_t state = {0};
	return mbsrtowcs(dst, &from, len, &state);
}
