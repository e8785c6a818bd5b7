/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

int iswalpha(wint_t c)
{
	if (c < 0x80)
		return (c | 0x20) - 'a' < 26;
	return (int)(unicode_attr(c) & UNICODE_ALPHA);
}
