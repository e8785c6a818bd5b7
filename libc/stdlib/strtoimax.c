/* SPDX-License-Identifier: MIT */
#include <inttypes.h>

#include "libc/stdlib/integer.h"

intmax_t strtoimax(const char *restrict s, char **restrict end, int base)
{
	return integer_signed(s, end, base, INTMAX_MAX);
}
