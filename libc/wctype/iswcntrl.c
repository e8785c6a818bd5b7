/* SPDX-License-Identifier: MIT */
#include <wctype.h>

int iswcntrl(wint_t c)
{
	return c < 0x20 || c - 0x7f < 0x21 || c - 0x2028 < 2;
}
