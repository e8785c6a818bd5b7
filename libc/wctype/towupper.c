/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

wint_t towupper(wint_t c)
{
	if (c < 0x80)
		return c - 'a' < 26 ? c & ~0x20u : c;
	return unicode_upper(c);
}
