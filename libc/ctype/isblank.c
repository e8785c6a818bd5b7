/* SPDX-License-Identifier: MIT */
#include <ctype.h>

int isblank(int c)
{
	return c == ' ' || c == '\t';
}
