/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <wchar.h>

#include "libc/alias.h"

wint_t putwchar(wchar_t c)
{
	return fputwc(c, stdout);
}
WEAK_ALIAS(putwchar, putwchar_unlocked);
