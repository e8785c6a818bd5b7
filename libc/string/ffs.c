/* SPDX-License-Identifier: MIT */
#include <strings.h>

int ffs(int value)
{
	return value ? __builtin_ctz((unsigned)value) + 1 : 0;
}
