/* SPDX-License-Identifier: MIT */
#include <wctype.h>

#include "libc/wctype/unicode.h"

int iswupper(wint_t c)
{
	return (unicode_attr(c) & UNICODE_UPPER) != 0;
}
