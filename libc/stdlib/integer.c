/* SPDX-License-Identifier: MIT */
#include "libc/stdlib/integer.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>

struct integer {
	uintmax_t magnitude;
	bool negative;
	bool too_big; /* the magnitude does not fit */
};

#define NO_DIGIT 99u

static unsigned digit_value(char c)
{
	if ((unsigned)c - '0' < 10)
		return (unsigned)c - '0';
	unsigned letter = ((unsigned)c | 0x20) - 'a';
	return letter < 26 ? letter + 10 : NO_DIGIT;
}

/* The base that the digits at *s are in, where they may say so themselves; 0x is skipped. */
static unsigned find_base(const char **s, int base)
{
	const char *p = *s;
	if ((base == 0 || base == 16) && p[0] == '0' && (p[1] | 0x20) == 'x' && digit_value(p[2]) < 16) {
		*s += 2;
		return 16;
	}
	if (base == 0)
		return p[0] == '0' ? 8 : 10;
	return (unsigned)base;
}

static struct integer scan(const char *s, char **end, int base)
{
	struct integer n = {0};
	if (base < 0 || base == 1 || base > 36) {
		errno = EINVAL;
		if (end)
			*end = (char *)s;
		return n;
	}

	const char *p = s;
	while (*p == ' ' || (*p >= '\t' && *p <= '\r'))
		p++;
	if (*p == '+' || *p == '-')
		n.negative = *p++ == '-';

	unsigned radix = find_base(&p, base);
	const char *first = p;
	for (unsigned digit; (digit = digit_value(*p)) < radix; p++)
		if (__builtin_mul_overflow(n.magnitude, radix, &n.magnitude)
		    || __builtin_add_overflow(n.magnitude, digit, &n.magnitude))
			n.too_big = true;
	if (end)
		*end = (char *)(p == first ? s : p);
	return n;
}

uintmax_t integer_unsigned(const char *s, char **end, int base, uintmax_t max)
{
	struct integer n = scan(s, end, base);
	if (n.too_big || n.magnitude > max) {
		errno = ERANGE;
		return max;
	}
	return (n.negative ? -n.magnitude : n.magnitude) & max;
}

intmax_t integer_signed(const char *s, char **end, int base, uintmax_t max)
{
	struct integer n = scan(s, end, base);
	uintmax_t limit = max + n.negative;
	if (n.too_big || n.magnitude > limit) {
		errno = ERANGE;
		n.magnitude = limit;
	}
	return (intmax_t)(n.negative ? -n.magnitude : n.magnitude);
}
