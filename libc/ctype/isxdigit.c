/* SPDX-License-Identifier: MIT */
#include <ctype.h>

int isxdigit(int c)
{
	return (unsigned)c - '0' < 10 || ((unsigned)c | 0x20) - 'a' < 6;
}
