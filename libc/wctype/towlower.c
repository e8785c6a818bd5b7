/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

wint_t towlower(wint_t c)
{
	if (c < 0x80)
		return c - 'A' < 26 ? c | 0x20 : c;
	return unicode_lower(c);
}
