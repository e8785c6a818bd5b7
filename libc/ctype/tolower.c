/* SPDX-License-Identifier: MIT */
#include <ctype.h>

int tolower(int c)
{
	return (unsigned)c - 'A' < 26 ? c | 0x20 : c;
}
