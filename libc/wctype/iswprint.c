/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

int iswprint(wint_t c)
{
	if (c < 0x7f)
		return c >= 0x20;
	return (unicode_attr(c) & UNICODE_PRINT) != 0;
}
