/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <wchar.h>

#include "libc/locale/utf8.h"

int wctob(wint_t c)
{
	char bytes[UTF8_MAX];
	return char_put(bytes, c, locale_is_utf8()) == 1 ? (unsigned char)*bytes : EOF;
}
