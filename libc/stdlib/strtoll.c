/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

long long strtoll(const char *restrict s, char **restrict end, int base)
{
	return (long long)integer_signed(s, end, base, LLONG_MAX);
}
