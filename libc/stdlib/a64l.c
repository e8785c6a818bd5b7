/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#define DIGITS_MAX 6

long a64l(const char *s)
{
	uint32_t value = 0;
	for (int i = 0; i < DIGITS_MAX && s[i]; i++) {
		const char *digit = strchr(digits, s[i]);
		if (!digit)
			break;
		value |= (uint32_t)(digit - digits) << 6 * i;
	}
	return (int32_t)value;
}

char *l64a(long n)
{
	static char text[DIGITS_MAX + 1];
	char *p = text;
	for (uint32_t rest = (uint32_t)n; rest; rest >>= 6)
		*p++ = digits[rest & 63];
	*p = '\0';
	return text;
}
