/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

wint_t btowc(int c)
{
	char byte = (char)c;
	unsigned wide;
	if (c == EOF || (c & 0xff) != c || char_get(&byte, 1, &wide, locale_is_utf8()) != 1)
		return WEOF;
	return wide;
}
