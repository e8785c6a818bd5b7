/* SPDX-License-Identifier: MIT */
#include <float.h>
#include <limits.h>
#include <string.h>

#include "libc/float/parse.h"
#include "libc/stdlib/strtod.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A decimal number of which the first digits are kept. */
struct plain {
	uint64_t head;
	int len;   /* of the head */
	bool more; /* digits that are not zero follow it */
	int power; /* the number begins with head * 10^power */
};

static void append(struct plain *p, char c)
{
	if (p->len == HEAD_DIGITS) {
		p->more |= c != '0';
		p->power++;
		return;
	}
	p->head = p->head * 10 + (unsigned)(c - '0');
	p->len += p->head != 0;
}

/* An exponent of up to four digits behind its letter; where it ends, or start: there is none. */
static const char *read_exponent(const char *start, int *power)
{
	const char *s = start + 1;
	bool negative = *s == '-';
	s += negative || *s == '+';
	const char *first = s;
	int value = 0;
	for (; is_digit(*s) && s < first + 4; s++)
		value = value * 10 + (*s - '0');
	*power += negative ? -value : value;
	return s == first ? start : s;
}

/* Whether an exponent is far from where the format's numbers end. */
static bool usual(int64_t exponent, int mant_dig)
{
	int64_t most = mant_dig == FLT_MANT_DIG ? FLT_MAX_EXP : DBL_MAX_EXP;
	return exponent > 8 - most && exponent < most - 8;
}

/*
 * What both ends become between which the number lies, if they become the same: the head, and the integer
 * after it. A long double tells them apart always.
 */
static bool store_between(const struct plain *p, int mant_dig, bool negative, void *value)
{
	struct bits b, above;
	double other = 0;
	if (mant_dig > DBL_MANT_DIG || !decimal_bits(p->head, p->power, &b) ||
	    !decimal_bits(p->head + 1, p->power, &above) || !usual(b.exponent, mant_dig))
		return false;
	float_store(value, mant_dig, negative, b);
	float_store(&other, mant_dig, negative, above);
	return !memcmp(value, &other, mant_dig == FLT_MANT_DIG ? sizeof(float) : sizeof(double));
}

/* The x87 holds every head exactly, and rounds it once. */
static void store_integer(uint64_t head, int mant_dig, bool negative, void *value)
{
	long double wide = (long double)(int64_t)head;
	if (negative)
		wide = -wide;
	if (mant_dig == FLT_MANT_DIG)
		*(float *)value = (float)wide;
	else if (mant_dig == DBL_MANT_DIG)
		*(double *)value = (double)wide;
	else
		*(long double *)value = wide;
}

static bool store_plain(const struct plain *p, int mant_dig, bool negative, void *value)
{
	struct bits b;
	if (p->more)
		return store_between(p, mant_dig, negative, value);
	if (!p->head || !p->power) {
		store_integer(p->head, mant_dig, negative, value);
		return true;
	}
	if (!decimal_bits(p->head, p->power, &b))
		return false;
	float_store(value, mant_dig, negative, b);
	return true;
}

static unsigned hex_digit(char c)
{
	unsigned letter = ((unsigned char)c | 0x20u) - 'a';
	return is_digit(c) ? (unsigned)(c - '0') : letter < 6 ? letter + 10 : 16;
}

/* As read_plain, behind "0x": digits of 64 bits. */
static const char *read_hexadecimal(const char *s, int mant_dig, bool negative, void *value)
{
	const char *start = s;
	const char *point = NULL;
	uint64_t digits = 0;
	for (; !(digits >> 60) && s - start <= SHRT_MAX; s++) {
		unsigned digit = hex_digit(*s);
		if (digit < 16)
			digits = digits << 4 | digit;
		else if (*s == '.' && !point)
			point = s + 1;
		else
			break;
	}
	if (!digits || hex_digit(*s) < 16 || (*s == '.' && !point))
		return NULL;

	int power = point ? 4 * (int)(point - s) : 0;
	if ((*s | 0x20) == 'p') {
		s = read_exponent(s, &power);
		if (is_digit(*s))
			return NULL;
	}
	int zeros = __builtin_clzll(digits);
	struct bits b = {.bits = digits << zeros, .have = 64, .exponent = power + 64 - zeros};
	float_store(value, mant_dig, negative, b);
	return s;
}

/* The way of most numbers; where it ends, or NULL: the long way has to be gone. */
static const char *read_plain(const char *s, int mant_dig, void *value)
{
	bool negative = *s == '-';
	s += negative || *s == '+';
	const char *start = s;
	if (*s == '0' && (s[1] | 0x20) == 'x')
		return read_hexadecimal(s + 2, mant_dig, negative, value);
	struct plain p = {0};
	for (; is_digit(*s) && s - start <= SHRT_MAX; s++)
		append(&p, *s);
	bool some = s > start;
	if (*s == '.') {
		const char *point = s++;
		for (; is_digit(*s) && s - start <= SHRT_MAX; s++, p.power--)
			append(&p, *s);
		some |= s > point + 1;
	}
	if (!some || s - start > SHRT_MAX)
		return NULL;
	if ((*s | 0x20) == 'e') {
		int exponent = 0;
		s = read_exponent(s, &exponent);
		if (is_digit(*s))
			return NULL;
		p.power += exponent;
	}
	return store_plain(&p, mant_dig, negative, value) ? s : NULL;
}

void string_to_float(const char *string, char **end, int mant_dig, void *value)
{
	const char *start = string;
	while (*start == ' ' || (*start >= '\t' && *start <= '\r'))
		start++;

	const char *after = read_plain(start, mant_dig, value);
	if (!after) {
		struct reader r = string_reader(start);
		size_t len = float_parse(&r, mant_dig, value);
		after = len ? start + len : string;
	}
	if (end)
		*end = (char *)(uintptr_t)after;
}
