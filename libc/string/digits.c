/* SPDX-License-Identifier: MIT */
#include "libc/string/digits.h"

char *digits_before(char *end, uint32_t value, int at_least)
{
	for (; value || at_least > 0; value /= 10, at_least--)
		*--end = (char)('0' + value % 10);
	return end;
}
