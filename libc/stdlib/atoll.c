/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

long long atoll(const char *s)
{
	return (long long)integer_signed(s, NULL, 10, LLONG_MAX);
}
