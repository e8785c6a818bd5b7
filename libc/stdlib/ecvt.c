/* SPDX-License-Identifier: MIT */
/* Digits of numbers without their point. All is made of printf's text of a long double, which holds doubles too. */
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More digits say nothing new: 17 and 21 tell any two numbers apart. */
#define DIGITS_DOUBLE 17
#define DIGITS_LONG 21
#define TEXT_MAX 5100 /* of %f of the greatest long double, with its digits behind the point */

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Moves what is left of a text to buf; -1 where that has no room. */
static int give(const char *text, char *buf, size_t len)
{
	size_t need = strlen(text) + 1;
	if (need > len)
		return -1;
	memcpy(buf, text, need);
	return 0;
}

/* Makes the value positive. False for infinity and NaN, which keep their sign. */
static bool take_sign(long double *value, int *negative)
{
	*negative = isfinite(*value) && signbit(*value);
	if (*negative)
		*value = -*value;
	return isfinite(*value);
}

static int by_count(long double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	char text[DIGITS_LONG + 16];
	bool finite = take_sign(&value, negative);
	snprintf(text, sizeof text, "%.*Le", digits > 0 ? digits - 1 : 0, value);
	*point = 0;
	if (!finite)
		return give(digits > 0 ? text : "", buf, len);
	char *exponent = strchr(text, 'e');
	*exponent = '\0';
	*point = atoi(exponent + 1) + 1;
	if (text[1])
		memmove(text + 1, text + 2, strlen(text + 1));
	return give(digits > 0 ? text : "", buf, len);
}

/* Rounded to a power of ten: fewer digits, then zeros up to the point. whole: digits ahead of the point. */
static int ahead_of_point(long double value, int digits, int whole, int *point, char *buf, size_t len)
{
	int negative, count = least(whole + digits, DIGITS_LONG);
	if (by_count(value, count > 1 ? count : 1, point, &negative, buf, len))
		return -1;
	size_t used = strlen(buf);
	if ((size_t)*point >= len)
		return -1;
	memset(buf + used, '0', (size_t)*point - used);
	buf[*point] = '\0';
	return 0;
}

static int behind_point(long double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	char text[TEXT_MAX];
	bool finite = take_sign(&value, negative);
	*point = 0;
	snprintf(text, sizeof text, "%.*Lf", digits > 0 ? digits : 0, value);
	if (!finite)
		return give(text, buf, len);
	if (digits < 0 && value >= 1)
		return ahead_of_point(value, digits, (int)strlen(text), point, buf, len);
	char *dot = strchr(text, '.');
	*point = (int)(dot ? dot - text : (ptrdiff_t)strlen(text));
	if (dot)
		memmove(dot, dot + 1, strlen(dot));
	/* Zeros ahead of the first digit that counts do not. */
	char *from = text;
	if (value != 0 && dot && *from == '0')
		for (; *from == '0'; from++)
			--*point;
	return give(from, buf, len);
}

int ecvt_r(double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	return by_count(value, least(digits, DIGITS_DOUBLE), point, negative, buf, len);
}

int qecvt_r(long double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	return by_count(value, least(digits, DIGITS_LONG), point, negative, buf, len);
}

int fcvt_r(double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	return behind_point(value, least(digits, DIGITS_DOUBLE), point, negative, buf, len);
}

int qfcvt_r(long double value, int digits, int *point, int *negative, char *buf, size_t len)
{
	return behind_point(value, least(digits, DIGITS_LONG), point, negative, buf, len);
}

char *ecvt(double value, int digits, int *point, int *negative)
{
	static char text[DIGITS_DOUBLE + 16];
	ecvt_r(value, digits, point, negative, text, sizeof text);
	return text;
}

char *qecvt(long double value, int digits, int *point, int *negative)
{
	static char text[DIGITS_LONG + 16];
	qecvt_r(value, digits, point, negative, text, sizeof text);
	return text;
}

char *fcvt(double value, int digits, int *point, int *negative)
{
	static char text[400];
	fcvt_r(value, digits, point, negative, text, sizeof text);
	return text;
}

char *qfcvt(long double value, int digits, int *point, int *negative)
{
	static char text[TEXT_MAX];
	qfcvt_r(value, digits, point, negative, text, sizeof text);
	return text;
}

char *gcvt(double value, int digits, char *buf)
{
	sprintf(buf, "%.*g", digits > 0 ? least(digits, DIGITS_DOUBLE) : 1, value);
	return buf;
}

char *qgcvt(long double value, int digits, char *buf)
{
	sprintf(buf, "%.*Lg", digits > 0 ? least(digits, DIGITS_LONG) : 1, value);
	return buf;
}
