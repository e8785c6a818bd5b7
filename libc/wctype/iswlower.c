/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

int iswlower(wint_t c)
{
	return (unicode_attr(c) & UNICODE_LOWER) != 0;
}
