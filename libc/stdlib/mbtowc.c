/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <wchar.h>

int mbtowc(wchar_t *restrict c, const char *restrict s, size_t len)
{
	mbstate_t state = {0};
	if (!s)
		return 0;
	size_t used = mbrtowc(c, s, len, &state);
	return used >= (size_t)-2 ? -1 : (int)used;
}
