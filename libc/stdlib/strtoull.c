/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

unsigned long long strtoull(const char *restrict s, char **restrict end, int base)
{
	return (unsigned long long)integer_unsigned(s, end, base, ULLONG_MAX);
}
