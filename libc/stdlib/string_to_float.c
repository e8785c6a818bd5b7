/* SPDX-License-Identifier: MIT */
#include "libc/float/parse.h"
#include "libc/float/string_reader.h"
#include "libc/stdlib/strtod.h"

void string_to_float(const char *string, char **end, int mant_dig, void *value)
{
	const char *start = string;
	while (*start == ' ' || (*start >= '\t' && *start <= '\r'))
		start++;

	struct string_reader s = string_reader(start);
	size_t len = float_parse(&s.reader, mant_dig, value);
	if (end)
		*end = (char *)(uintptr_t)(len ? start + len : string);
}
