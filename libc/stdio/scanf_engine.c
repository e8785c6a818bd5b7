/* SPDX-License-Identifier: MIT */
/* Reads a format and hands each conversion, with its target, to its scanner. */
#include <stdio.h>
#include <string.h>

#include "libc/stdio/scan_state.h"

/* The next character, which stays. */
static int skip_blanks(struct scan *scan)
{
	int c;
	do
		c = reader_get(scan->reader);
	while (is_blank(c));
	reader_unget(scan->reader, c);
	end_field(scan);
	return c;
}

static enum scan_result match_char(struct scan *scan, char wanted)
{
	int c = reader_get(scan->reader);
	if (c == (unsigned char)wanted)
		return SCAN_MATCHED;
	reader_unget(scan->reader, c);
	return scan_nothing(c);
}

static enum scan_result scan_field(struct scan *scan, const struct scan_spec *s, void *target)
{
	struct reader *r = scan->reader;
	if (s->width && s->conversion != 'c')
		r->left = s->width;

	switch (s->conversion) {
	case 'd':
	case 'i':
	case 'u':
	case 'b':
	case 'o':
	case 'x':
	case 'X':
	case 'p':
		return scan_integer(r, s, target);
	case 'a':
	case 'A':
	case 'e':
	case 'E':
	case 'f':
	case 'F':
	case 'g':
	case 'G':
		return scan_float(r, s, target);
	case 'c':
	case 's':
	case '[':
		return scan_text(r, s, target);
	case '%':
		return match_char(scan, '%');
	default:
		return SCAN_MISMATCH;
	}
}

/* A conversion, behind its percent sign. */
static enum scan_result scan_conversion(struct scan *scan, const char **format)
{
	struct scan_spec s;
	if (!scan_spec_parse(&s, format))
		return SCAN_MISMATCH;
	void *target = target_of(scan, &s);
	if (s.conversion == 'n') {
		uint64_t consumed = scan->consumed;
		if (target)
			memcpy(target, &consumed, s.length.size);
		return SCAN_MATCHED;
	}
	if (s.conversion != 'c' && s.conversion != '[' && skip_blanks(scan) == READER_END)
		return SCAN_NO_INPUT;

	enum scan_result result = scan_field(scan, &s, target);
	end_field(scan);
	scan->assigned += result == SCAN_MATCHED && target;
	return result;
}

int format_scan(struct reader *r, const char *format, va_list args)
{
	struct scan scan = {.reader = r};
	va_copy(scan.args, args);
	va_copy(scan.next, args);
	enum scan_result result = SCAN_MATCHED;

	while (*format && result == SCAN_MATCHED) {
		char c = *format++;
		if (is_blank(c))
			skip_blanks(&scan);
		else if (c == '%')
			result = scan_conversion(&scan, &format);
		else
			result = match_char(&scan, c);
		end_field(&scan);
	}

	va_end(scan.args);
	va_end(scan.next);
	return result == SCAN_NO_INPUT && !scan.assigned ? EOF : scan.assigned;
}
