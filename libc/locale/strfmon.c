/* SPDX-License-Identifier: MIT */
/* strfmon in the "C" locale: a negative amount has its sign, and that is all. */
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <monetary.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct conversion {
	char fill;
	bool to_left, parentheses, sign;
	int width;
	int left;  /* digits before the point, at least; -1: as many as there are */
	int right; /* after it */
};

/* -1: none. INT_MAX is more than anyone has room for. */
static int number(const char **format)
{
	long n = -1;
	for (; **format >= '0' && **format <= '9'; (*format)++) {
		n = (n < 0 ? 0 : n) * 10 + (**format - '0');
		if (n > INT_MAX / 20)
			n = INT_MAX / 20;
	}
	return (int)n;
}

/* What is between the percent sign and the letter; whether it can be. */
static bool read_conversion(struct conversion *c, const char **format)
{
	*c = (struct conversion){.fill = ' ', .left = -1, .right = 2};
	for (;; (*format)++) {
		switch (**format) {
		case '=':
			c->fill = *++*format;
			if (!c->fill)
				return false;
			continue;
		case '(': c->parentheses = true; continue;
		case '+': c->sign = true; continue;
		case '-': c->to_left = true; continue;
		case '^':
		case '!': continue;
		default: break;
		}
		break;
	}
	if (c->parentheses && c->sign)
		return false;
	c->width = number(format);
	if (**format == '#') {
		(*format)++;
		c->left = number(format);
		if (c->left < 0)
			return false;
	}
	if (**format == '.') {
		(*format)++;
		c->right = number(format);
	}
	return c->right >= 0;
}

static void put_times(char **to, char c, int times)
{
	for (; times > 0; times--)
		*(*to)++ = c;
}

/* Bytes written, less than room; -1: it is too little. */
static long put_amount(char *s, size_t room, const struct conversion *c, long double amount)
{
	bool negative = signbit(amount) && !isnan(amount);
	amount = fabsl(amount);
	if ((size_t)c->right >= room)
		return -1;
	int len = snprintf(NULL, 0, "%.*Lf", c->right, amount);
	int digits = len - (c->right && isfinite(amount) ? c->right + 1 : 0);
	int fill = c->left > digits ? c->left - digits : 0;
	/* With # a positive amount has as much before it as a negative one. */
	int before = negative || c->left >= 0;
	int after = negative && c->parentheses;
	int total = before + fill + len + after;
	int pad = c->width > total ? c->width - total : 0;
	if ((size_t)(total + pad) >= room)
		return -1;

	char *to = s;
	put_times(&to, ' ', c->to_left ? 0 : pad);
	put_times(&to, !negative ? ' ' : c->parentheses ? '(' : '-', before);
	put_times(&to, isfinite(amount) ? c->fill : ' ', fill);
	to += snprintf(to, (size_t)len + 1, "%.*Lf", c->right, amount);
	put_times(&to, ')', after);
	put_times(&to, ' ', c->to_left ? pad : 0);
	return to - s;
}

static ssize_t fail(int error)
{
	errno = error;
	return -1;
}

static ssize_t format_money(char *s, size_t max, const char *format, va_list args)
{
	size_t len = 0;
	if (!max)
		return fail(E2BIG);
	while (*format) {
		long put = max - len > 1 ? 1 : -1;
		if (*format == '%' && *++format != '%') {
			struct conversion c;
			bool good = read_conversion(&c, &format);
			bool wide = *format == 'L';
			format += wide;
			if (!good || (*format != 'n' && *format != 'i'))
				return fail(EINVAL);
			long double amount = wide ? va_arg(args, long double) : va_arg(args, double);
			put = put_amount(s + len, max - len, &c, amount);
		} else if (put > 0) {
			s[len] = *format;
		}
		if (put < 0)
			return fail(E2BIG);
		len += (size_t)put;
		format++;
	}
	s[len] = '\0';
	return (ssize_t)len;
}

ssize_t strfmon(char *restrict s, size_t max, const char *restrict format, ...)
{
	va_list args;
	va_start(args, format);
	ssize_t len = format_money(s, max, format, args);
	va_end(args);
	return len;
}

ssize_t strfmon_l(char *restrict s, size_t max, locale_t locale, const char *restrict format, ...)
{
	(void)locale;
	va_list args;
	va_start(args, format);
	ssize_t len = format_money(s, max, format, args);
	va_end(args);
	return len;
}
