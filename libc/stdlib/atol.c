/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

long atol(const char *s)
{
	return (long)integer_signed(s, NULL, 10, LONG_MAX);
}
