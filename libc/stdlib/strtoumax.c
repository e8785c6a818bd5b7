/* SPDX-License-Identifier: MIT */
#include <inttypes.h>

#include "libc/stdlib/integer.h"

uintmax_t strtoumax(const char *restrict s, char **restrict end, int base)
{
	return integer_unsigned(s, end, base, UINTMAX_MAX);
}
