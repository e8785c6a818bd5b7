/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <stdlib.h>

#include "libc/stdlib/integer.h"

int atoi(const char *s)
{
	return (int)integer_signed(s, NULL, 10, LONG_MAX);
}
