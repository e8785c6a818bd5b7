/* SPDX-License-Identifier: MIT */
#include <strings.h>

int ffsl(long value)
{
	return value ? __builtin_ctzl((unsigned long)value) + 1 : 0;
}
