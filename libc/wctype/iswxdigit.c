/* SPDX-License-Identifier: MIT */
#include <wctype.h>

int iswxdigit(wint_t c)
{
	return c - '0' < 10 || (c | 0x20) - 'a' < 6;
}
