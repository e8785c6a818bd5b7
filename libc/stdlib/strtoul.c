/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

unsigned long strtoul(const char *restrict s, char **restrict end, int base)
{
	return (unsigned long)integer_unsigned(s, end, base, ULONG_MAX);
}
