/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

long strtol(const char *restrict s, char **restrict end, int base)
{
	return (long)integer_signed(s, end, base, LONG_MAX);
}
