/* SPDX-License-Identifier: MIT */
#include <ctype.h>

int toupper(int c)
{
	return (unsigned)c - 'a' < 26 ? c & ~0x20 : c;
}
