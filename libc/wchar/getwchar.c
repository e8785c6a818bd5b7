/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <wchar.h>

#include "libc/alias.h"

wint_t getwchar(void)
{
	return fgetwc(stdin);
}
WEAK_ALIAS(getwchar, getwchar_unlocked);
