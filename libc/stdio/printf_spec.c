/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>

#include "libc/stdio/printf_spec.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

const char *find_char(const char *set, char c)
{
	while (*set && *set != c)
		set++;
	return *set ? set : NULL;
}

/* The digits at *format as a number, or -1: it is above INT_MAX. */
static int parse_number(const char **format)
{
	unsigned value = 0;
	bool over = false;
	for (; is_digit(**format); ++*format) {
		over |= value > INT_MAX / 10;
		value = value * 10 + (unsigned)(**format - '0');
		over |= value > INT_MAX;
	}
	return over ? -1 : (int)value;
}

/* Width or precision: digits, or an asterisk, then *arg becomes the argument. */
static int parse_amount(const char **format, int *arg)
{
	if (**format != '*')
		return parse_number(format);
	const char *after = ++*format;
	int number = parse_number(&after);
	*arg = ARG_NEXT;
	if (*after == '$' && number) {
		*arg = number;
		*format = after + 1;
	}
	return 0;
}

static void parse_flags(struct spec *s, const char **format)
{
	static const char flags[] = "-+ #0'I";
	/* Most characters here are letters. */
	for (const char *flag; (**format <= '0' || **format == 'I') && (flag = find_char(flags, **format)); ++*format)
		s->flags |= 1u << (flag - flags);
}

int spec_parse(struct spec *s, const char **format)
{
	int width = 0;
	*s = (struct spec){.precision = -1, .width_arg = ARG_UNUSED, .precision_arg = ARG_UNUSED};

	/* A number at once is the argument's, with its dollar sign, or else the width. */
	if (is_digit(**format) && **format != '0')
		width = parse_number(format);
	if (width > 0 && **format == '$') {
		s->value_arg = width;
		width = 0;
		++*format;
	}
	if (!width) {
		parse_flags(s, format);
		width = parse_amount(format, &s->width_arg);
	}
	s->width = (unsigned)width;

	int precision = 0;
	if (**format == '.') {
		++*format;
		s->precision = precision = parse_amount(format, &s->precision_arg);
	}
	s->length = length_parse(format);

	s->conversion = **format;
	if (!s->conversion)
		return EINVAL;
	++*format;
	if (s->conversion == 'C' || s->conversion == 'S') {
		s->conversion |= 0x20;
		s->length.wide = true;
	}
	return width < 0 || precision < 0 ? EOVERFLOW : 0;
}
