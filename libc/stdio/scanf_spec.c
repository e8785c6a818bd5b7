/* SPDX-License-Identifier: MIT */
#include "libc/stdio/scanf_spec.h"

/* The digits at *format as a number; too great a one is no limit at all. */
static size_t parse_number(const char **format)
{
	size_t value = 0;
	for (; **format >= '0' && **format <= '9'; ++*format)
		value = value > (SIZE_MAX - 9) / 10 ? SIZE_MAX : value * 10 + (size_t)(**format - '0');
	return value;
}

/* Moves behind the bracket that closes a set; one that comes first belongs to the set. */
static bool skip_set(const char **format)
{
	const char *f = *format;
	f += *f == '^';
	f += *f == ']';
	while (*f && *f != ']')
		f++;
	*format = f + (*f == ']');
	return *f == ']';
}

bool scan_spec_parse(struct scan_spec *s, const char **format)
{
	*s = (struct scan_spec){0};
	const char *start = *format;
	size_t number = parse_number(format);
	if (number && number < 4096 && **format == '$') {
		s->argument = (int)number;
		++*format;
	} else {
		*format = start;
	}

	for (; **format == '*' || **format == '\''; ++*format)
		s->suppressed |= **format == '*';
	s->width = parse_number(format);
	if (**format == 'm') {
		s->allocates = true;
		++*format;
	}
	s->length = length_parse(format);

	s->conversion = **format;
	if (!s->conversion)
		return false;
	++*format;
	if (s->conversion == 'C' || s->conversion == 'S') {
		s->conversion |= 0x20;
		s->length.wide = true;
	}
	s->set = *format;
	return s->conversion != '[' || skip_set(format);
}
