/* SPDX-License-Identifier: MIT */
#include <wctype.h>

int iswblank(wint_t c)
{
	if (c < 0x80)
		return c == ' ' || c == '\t';
	return iswspace(c) && c - 0x2028 > 1;
}
