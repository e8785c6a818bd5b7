/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

int iswspace(wint_t c)
{
	if (c < 0x80)
		return c == ' ' || c - '\t' < 5;
	return (unicode_attr(c) & UNICODE_SPACE) != 0;
}
