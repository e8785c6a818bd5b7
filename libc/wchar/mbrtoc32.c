/* SPDX-License-Identifier: MIT */
#include <uchar.h>
#include <wchar.h>

size_t mbrtoc32(char32_t *restrict c, const char *restrict s, size_t len, mbstate_t *restrict state)
{
	static mbstate_t own;
	wchar_t wide;
	size_t used = mbrtowc(&wide, s, len, state ? state : &own);
	if (s && c && used < (size_t)-2)
		*c = (char32_t)wide;
	return used;
}
