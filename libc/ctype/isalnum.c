/* SPDX-License-Identifier: MIT */
#include <ctype.h>

int isalnum(int c)
{
	return ((unsigned)c | 0x20) - 'a' < 26 || (unsigned)c - '0' < 10;
}
