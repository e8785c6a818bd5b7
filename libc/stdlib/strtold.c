/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <stdlib.h>

#include "libc/stdlib/strtod.h"

long double strtold(const char *restrict string, char **restrict end)
{
	long double value;
	string_to_float(string, end, LDBL_MANT_DIG, &value);
	return value;
}
