/* SPDX-License-Identifier: MIT */
/*
 * As scanf's engine, over wide characters: what a conversion is, is read out of a narrow copy of it, and
 * numbers are read by the same functions, since they are ASCII.
 */
#include "libc/wchar/scan.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

#include "libc/locale/utf8.h"
#include "libc/stdio/scan_state.h"

#define SPEC_MAX 48 /* characters of a conversion without its set */

/* Where the characters go: wide, or as the locale's bytes. */
struct text {
	char *units;
	size_t len, room; /* in units */
	size_t unit;      /* bytes: 1, or those of wchar_t; 0: nothing is kept */
	bool allocates;
	bool utf8;
};

static bool put_unit(struct text *t, unsigned value)
{
	if (t->allocates && t->len == t->room) {
		size_t room = t->room ? 2 * t->room : 32;
		char *units = t->room < SIZE_MAX / 2 / sizeof(wchar_t) ? realloc(t->units, room * t->unit) : NULL;
		if (!units) {
			errno = ENOMEM;
			return false;
		}
		t->units = units;
		t->room = room;
	}
	if (t->unit) /* the lowest byte comes first */
		memcpy(t->units + t->len * t->unit, &value, t->unit);
	t->len++;
	return true;
}

static bool put_char(struct text *t, unsigned c)
{
	if (t->unit != 1)
		return put_unit(t, c);
	char bytes[UTF8_MAX];
	unsigned len = char_put(bytes, c, t->utf8);
	if (!len)
		errno = EILSEQ;
	for (unsigned i = 0; i < len; i++)
		if (!put_unit(t, (unsigned char)bytes[i]))
			return false;
	return len;
}

/* Whether c is in the set that stands behind an opening bracket. */
static bool in_set(const wchar_t *set, wchar_t c)
{
	bool inverted = *set == '^';
	set += inverted;
	bool in = false;
	for (const wchar_t *first = set; *set && (*set != ']' || set == first); set++) {
		bool range = *set == '-' && set > first && set[1] && set[1] != ']' && set[-1] <= set[1];
		in |= range ? c >= set[-1] && c <= set[1] : c == *set;
	}
	return in != inverted;
}

static bool accepts(const struct scan_spec *s, const wchar_t *set, int c)
{
	if (s->conversion == '[')
		return in_set(set, (wchar_t)c);
	return s->conversion == 'c' || !iswspace((wint_t)c);
}

static enum scan_result collect(struct reader *r, const struct scan_spec *s, const wchar_t *set, struct text *t)
{
	bool counted = s->conversion == 'c';
	size_t wanted = s->width ? s->width : counted ? 1 : SIZE_MAX;
	size_t taken = 0;
	int c = 0;
	for (; taken < wanted; taken++) {
		c = reader_get(r);
		if (c == READER_END)
			break;
		if (!accepts(s, set, c)) {
			reader_unget(r, c);
			break;
		}
		if (!put_char(t, (unsigned)c))
			return SCAN_NO_INPUT;
	}
	if (counted && taken && taken < wanted)
		return SCAN_MISMATCH;
	return taken ? SCAN_MATCHED : scan_nothing(c);
}

static enum scan_result scan_wide_text(struct reader *r, const struct scan_spec *s, const wchar_t *set,
                                       void *target)
{
	struct text t = {
		.units = s->allocates ? NULL : target,
		.unit = !target ? 0 : s->length.wide ? sizeof(wchar_t) : 1,
		.allocates = s->allocates && target,
		.utf8 = locale_is_utf8(),
	};
	enum scan_result result = collect(r, s, set, &t);
	if (result == SCAN_MATCHED && s->conversion != 'c' && !put_unit(&t, 0))
		result = SCAN_NO_INPUT;
	if (!t.allocates)
		return result;
	if (result == SCAN_MATCHED)
		memcpy(target, &t.units, sizeof t.units);
	else
		free(t.units);
	return result;
}

/* The next character, which stays. */
static int skip_blanks(struct scan *scan)
{
	int c;
	do
		c = reader_get(scan->reader);
	while (c != READER_END && iswspace((wint_t)c));
	reader_unget(scan->reader, c);
	end_field(scan);
	return c;
}

static enum scan_result match_char(struct scan *scan, wchar_t wanted)
{
	int c = reader_get(scan->reader);
	if (c == (int)wanted)
		return SCAN_MATCHED;
	reader_unget(scan->reader, c);
	return scan_nothing(c);
}

/* Reads a conversion behind its percent sign: a set is seen as an empty one, and *set is the real one. */
static bool parse(struct scan_spec *s, const wchar_t **format, const wchar_t **set)
{
	char narrow[SPEC_MAX + 3];
	size_t len = 0;
	const wchar_t *f = *format;
	/* Flags, numbers and lengths; then the letter. */
	while (len < SPEC_MAX && *f > 0 && *f < 0x80 && strchr("*$0123456789mhlLqjztZ", (int)*f))
		narrow[len++] = (char)*f++;
	if (len == SPEC_MAX || *f <= 0 || *f >= 0x80)
		return false;
	narrow[len++] = (char)*f++;
	*set = f;
	if (narrow[len - 1] == '[') {
		f += *f == '^';
		f += *f == ']';
		while (*f && *f != ']')
			f++;
		if (!*f++)
			return false;
		narrow[len++] = 'x';
		narrow[len++] = ']';
	}
	narrow[len] = '\0';
	*format = f;
	const char *p = narrow;
	return scan_spec_parse(s, &p);
}

static enum scan_result scan_field(struct scan *scan, const struct scan_spec *s, const wchar_t *set,
                                   void *target)
{
	struct reader *r = scan->reader;
	if (strchr("cs[", s->conversion))
		return scan_wide_text(r, s, set, target);
	if (s->width)
		r->left = s->width;
	if (strchr("diuboxXp", s->conversion))
		return scan_integer(r, s, target);
	if (strchr("aAeEfFgG", s->conversion))
		return scan_float(r, s, target);
	return s->conversion == '%' ? match_char(scan, '%') : SCAN_MISMATCH;
}

static enum scan_result scan_conversion(struct scan *scan, const wchar_t **format)
{
	struct scan_spec s;
	const wchar_t *set;
	if (!parse(&s, format, &set))
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
	enum scan_result result = scan_field(scan, &s, set, target);
	end_field(scan);
	scan->assigned += result == SCAN_MATCHED && target;
	return result;
}

int wide_scan(struct reader *r, const wchar_t *format, va_list args)
{
	struct scan scan = {.reader = r};
	va_copy(scan.args, args);
	va_copy(scan.next, args);
	enum scan_result result = SCAN_MATCHED;

	while (*format && result == SCAN_MATCHED) {
		wchar_t c = *format++;
		if (iswspace((wint_t)c))
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
