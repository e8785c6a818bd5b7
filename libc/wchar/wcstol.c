/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>
#include <wctype.h>

#define NO_DIGIT 99u

static unsigned digit_value(wchar_t wc)
{
	unsigned c = (unsigned)wc;
	if (c - '0' < 10)
		return c - '0';
	unsigned letter = (c | 0x20) - 'a';
	return letter < 26 ? letter + 10 : NO_DIGIT;
}

static unsigned find_base(const wchar_t **s, int base)
{
	const wchar_t *p = *s;
	if ((base == 0 || base == 16) && p[0] == '0' && (p[1] | 0x20) == 'x' && digit_value(p[2]) < 16) {
		*s += 2;
		return 16;
	}
	return base ? (unsigned)base : p[0] == '0' ? 8 : 10;
}

/* The magnitude: at most limit (and one more where it is signed and negative), else *too_big. */
static uintmax_t read_digits(const wchar_t *s, wchar_t **end, int base, bool *negative, bool *too_big)
{
	uintmax_t n = 0;
	*negative = *too_big = false;
	if (base < 0 || base == 1 || base > 36) {
		errno = EINVAL;
		if (end)
			*end = (wchar_t *)s;
		return 0;
	}
	const wchar_t *p = s;
	while (iswspace((wint_t)*p))
		p++;
	if (*p == '+' || *p == '-')
		*negative = *p++ == '-';
	unsigned radix = find_base(&p, base);
	const wchar_t *first = p;
	for (unsigned digit; (digit = digit_value(*p)) < radix; p++)
		if (__builtin_mul_overflow(n, radix, &n) || __builtin_add_overflow(n, digit, &n))
			*too_big = true;
	if (end)
		*end = (wchar_t *)(p == first ? s : p);
	return n;
}

static intmax_t to_signed(const wchar_t *s, wchar_t **end, int base, uintmax_t max)
{
	bool negative, too_big;
	uintmax_t n = read_digits(s, end, base, &negative, &too_big);
	uintmax_t limit = max + negative;
	if (too_big || n > limit) {
		errno = ERANGE;
		n = limit;
	}
	return (intmax_t)(negative ? -n : n);
}

static uintmax_t to_unsigned(const wchar_t *s, wchar_t **end, int base, uintmax_t max)
{
	bool negative, too_big;
	uintmax_t n = read_digits(s, end, base, &negative, &too_big);
	if (too_big || n > max) {
		errno = ERANGE;
		return max;
	}
	return (negative ? -n : n) & max;
}

long wcstol(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return (long)to_signed(s, end, base, LONG_MAX);
}

unsigned long wcstoul(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return (unsigned long)to_unsigned(s, end, base, ULONG_MAX);
}

long long wcstoll(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return to_signed(s, end, base, LLONG_MAX);
}

unsigned long long wcstoull(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return to_unsigned(s, end, base, ULLONG_MAX);
}

intmax_t wcstoimax(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return to_signed(s, end, base, INTMAX_MAX);
}

uintmax_t wcstoumax(const wchar_t *restrict s, wchar_t **restrict end, int base)
{
	return to_unsigned(s, end, base, UINTMAX_MAX);
}
