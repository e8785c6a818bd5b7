/* SPDX-License-Identifier: MIT */
#include <wchar.h>

#include "libc/wctype/unicode.h"

int wcwidth(wchar_t wc)
{
	unsigned c = (unsigned)wc;
	if (c - 0x20 < 0x5f)
		return 1;
	unsigned attr = unicode_attr(c);
	if (!(attr & UNICODE_PRINT))
		return c ? -1 : 0;
	return (int)((attr & UNICODE_WIDTHS) / UNICODE_WIDTH);
}
