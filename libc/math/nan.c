/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdlib.h>

#include "libc/math/bits.h"

static uint64_t payload(const char *text)
{
	char *end;
	uint64_t value = strtoull(text, &end, 0);
	return *end || text[0] == '-' || text[0] == '+' ? 0 : value;
}

double nan(const char *text)
{
	return double_of_bits(0xfffull << 51 | (payload(text) & ((1ull << 51) - 1)));
}

float nanf(const char *text)
{
	return float_of_bits(0x1ffu << 22 | ((uint32_t)payload(text) & ((1u << 22) - 1)));
}

long double nanl(const char *text)
{
	union wide_bits b = {.significand = 3ull << 62 | (payload(text) & ((1ull << 62) - 1))};
	b.head = WIDE_SPECIAL;
	return b.value;
}
