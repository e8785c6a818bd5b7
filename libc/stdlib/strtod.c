/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <stdlib.h>

#include "libc/stdlib/strtod.h"

double strtod(const char *restrict string, char **restrict end)
{
	double value;
	string_to_float(string, end, DBL_MANT_DIG, &value);
	return value;
}
