/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <stdlib.h>

#include "libc/stdlib/strtod.h"

float strtof(const char *restrict string, char **restrict end)
{
	float value;
	string_to_float(string, end, FLT_MANT_DIG, &value);
	return value;
}
