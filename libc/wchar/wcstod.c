/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <wctype.h>

#include "libc/float/parse.h"
#include "libc/wchar/wide_reader.h"

static void to_float(const wchar_t *s, wchar_t **end, int mant_dig, void *value)
{
	const wchar_t *start = s;
	while (iswspace((wint_t)*start))
		start++;
	struct wide_string_reader r = wide_string_reader(start);
	size_t len = float_parse(&r.reader, mant_dig, value);
	if (end)
		*end = (wchar_t *)(len ? start + len : s);
}

double wcstod(const wchar_t *restrict s, wchar_t **restrict end)
{
	double value;
	to_float(s, end, DBL_MANT_DIG, &value);
	return value;
}

float wcstof(const wchar_t *restrict s, wchar_t **restrict end)
{
	float value;
	to_float(s, end, FLT_MANT_DIG, &value);
	return value;
}

long double wcstold(const wchar_t *restrict s, wchar_t **restrict end)
{
	long double value;
	to_float(s, end, LDBL_MANT_DIG, &value);
	return value;
}
