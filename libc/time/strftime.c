/* SPDX-License-Identifier: MIT */
/*
 * strftime, in the "C" locale. A conversion is % flags width E-or-O letter; as in GNU's library the
 * flags are _ (pad with spaces), - (do not pad), 0 (pad with zeros), ^ (upper case) and # (the other
 * case), and as in POSIX + (zeros, and a sign before years of more digits than usual). E and O change
 * nothing in this locale, and are refused where ISO C and POSIX do not have them; what is no
 * conversion is copied as it stands.
 */
#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "libc/time/date.h"
#include "libc/time/names.h"

struct output {
	char *s; /* NULL: only counts */
	size_t len, max; /* written and room, the final zero included; len > max: too much */
};

struct conversion {
	char pad; /* '_', '-', '0', '+', or 0 for the letter's own way */
	bool upper, swap;
	size_t width;
	char modifier; /* 'E', 'O' or 0 */
	char letter;
};

static void put(struct output *out, char c)
{
	if (out->s && out->len < out->max)
		out->s[out->len] = c;
	out->len++;
}

static void put_times(struct output *out, char c, size_t len, size_t width)
{
	/* Beyond max it is all the same, and a width of a billion is not worth counting. */
	for (; len < width && out->len < out->max; len++)
		put(out, c);
	if (len < width)
		out->len = out->max + 1;
}

enum letter_case { AS_IT_IS, UPPER, LOWER };

static void put_text(struct output *out, const struct conversion *c, const char *text, size_t len,
                     enum letter_case letter_case)
{
	put_times(out, c->pad == '0' ? '0' : ' ', len, c->width);
	for (size_t i = 0; i < len; i++) {
		unsigned char byte = (unsigned char)text[i];
		if (letter_case == UPPER && (unsigned)byte - 'a' < 26)
			byte -= 'a' - 'A';
		if (letter_case == LOWER && (unsigned)byte - 'A' < 26)
			byte += 'a' - 'A';
		put(out, (char)byte);
	}
}

/* A name of the calendar, of which len bytes are wanted at most. */
static void put_name(struct output *out, const struct conversion *c, const char *name, size_t len)
{
	size_t whole = strlen(name);
	put_text(out, c, name, len < whole ? len : whole, c->upper || c->swap ? UPPER : AS_IT_IS);
}

/* number in at least `least` digits, by `pad` ('0' or '_') unless a flag says otherwise. */
static void put_number(struct output *out, const struct conversion *c, int64_t number, size_t least,
                       char pad, bool plus)
{
	char digits[24];
	size_t len = 0;
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	do
		digits[len++] = (char)('0' + rest % 10);
	while (rest /= 10);

	char sign = number < 0 ? '-' : plus ? '+' : '\0';
	if (c->pad)
		pad = c->pad == '+' ? '0' : c->pad;
	size_t width = c->width > least || pad == '-' ? c->width : least;
	if (pad != '0')
		put_times(out, ' ', len + (sign != 0), width);
	if (sign)
		put(out, sign);
	if (pad == '0')
		put_times(out, '0', len + (sign != 0), width);
	while (len)
		put(out, digits[--len]);
}

static int hour_of_twelve(int hour)
{
	int rest = hour % 12;
	return rest ? rest : 12;
}

/* 0 to 6. In 64 bits, as all that follows: fields that were never set may hold anything. */
static int64_t days_from_monday(const struct tm *date)
{
	return (date->tm_wday + (int64_t)6) % 7;
}

/*
 * The week of the year by ISO 8601: weeks begin on Monday and belong to the year that has most of
 * their days. *year: that year.
 */
static int64_t iso_week(const struct tm *date, int64_t *year)
{
	int64_t thursday = date->tm_yday - days_from_monday(date) + 3; /* this week's, in the year */
	*year = date->tm_year + (int64_t)1900;
	if (thursday < 0)
		thursday += 365 + date_is_leap(--*year);
	else if (thursday >= 365 + date_is_leap(*year))
		thursday -= 365 + date_is_leap((*year)++);
	return thursday / 7 + 1;
}

/* The remainder that is never negative, and the quotient that goes with it. */
static int positive_rest(int64_t n, int divisor)
{
	int rest = (int)(n % divisor);
	return rest < 0 ? rest + divisor : rest;
}

static void put_offset(struct output *out, const struct conversion *c, const struct tm *date)
{
	if (date->tm_isdst < 0)
		return; /* the zone is not known */
	long minutes = date->tm_gmtoff / 60;
	put_number(out, c, minutes / 60 * 100 + minutes % 60, 5, '0', true);
}

/* Whether the + flag shows a sign: the field has, or was asked to have, more digits than usual. */
static bool has_plus(const struct conversion *c, int64_t number, size_t digits)
{
	return c->pad == '+' && (c->width > digits || number >= (digits == 2 ? 100 : 10000));
}

static bool put_years(struct output *out, const struct conversion *c, const struct tm *date)
{
	int64_t year = date->tm_year + (int64_t)1900;
	int64_t iso_year;
	int64_t week = iso_week(date, &iso_year);
	int64_t century = (year - positive_rest(year, 100)) / 100;
	switch (c->letter) {
	case 'Y': put_number(out, c, year, 1, '0', has_plus(c, year, 4)); break;
	case 'y': put_number(out, c, positive_rest(year, 100), 2, '0', false); break;
	case 'C': put_number(out, c, century, c->width ? 1 : 2, '0', has_plus(c, century, 2)); break;
	case 'G': put_number(out, c, iso_year, 1, '0', has_plus(c, iso_year, 4)); break;
	case 'g': put_number(out, c, positive_rest(iso_year, 100), 2, '0', false); break;
	case 'V': put_number(out, c, week, 2, '0', false); break;
	default: return false;
	}
	return true;
}

static bool put_numbers(struct output *out, const struct conversion *c, const struct tm *date)
{
	int hour12 = hour_of_twelve(date->tm_hour);
	int64_t sunday_week = (date->tm_yday + (int64_t)7 - date->tm_wday) / 7;
	int64_t monday_week = (date->tm_yday + (int64_t)7 - days_from_monday(date)) / 7;
	struct tm copy = *date;
	switch (c->letter) {
	case 'd': put_number(out, c, date->tm_mday, 2, '0', false); break;
	case 'e': put_number(out, c, date->tm_mday, 2, '_', false); break;
	case 'H': put_number(out, c, date->tm_hour, 2, '0', false); break;
	case 'I': put_number(out, c, hour12, 2, '0', false); break;
	case 'j': put_number(out, c, date->tm_yday + (int64_t)1, 3, '0', false); break;
	case 'k': put_number(out, c, date->tm_hour, 2, '_', false); break;
	case 'l': put_number(out, c, hour12, 2, '_', false); break;
	case 'm': put_number(out, c, date->tm_mon + (int64_t)1, 2, '0', false); break;
	case 'M': put_number(out, c, date->tm_min, 2, '0', false); break;
	case 's': put_number(out, c, mktime(&copy), 1, '_', false); break;
	case 'S': put_number(out, c, date->tm_sec, 2, '0', false); break;
	case 'u': put_number(out, c, days_from_monday(date) + 1, 1, '0', false); break;
	case 'U': put_number(out, c, sunday_week, 2, '0', false); break;
	case 'w': put_number(out, c, date->tm_wday, 1, '0', false); break;
	case 'W': put_number(out, c, monday_week, 2, '0', false); break;
	case 'z': put_offset(out, c, date); break;
	default: return put_years(out, c, date);
	}
	return true;
}

static bool put_texts(struct output *out, const struct conversion *c, const struct tm *date)
{
	const char *half = date->tm_hour > 11 ? "PM" : "AM";
	const char *zone = date->tm_zone ? date->tm_zone : "";
	enum letter_case zone_case = c->swap ? LOWER : c->upper ? UPPER : AS_IT_IS;
	switch (c->letter) {
	case 'a': put_name(out, c, day_name(date->tm_wday), SHORT_NAME); break;
	case 'A': put_name(out, c, day_name(date->tm_wday), -1); break;
	case 'b':
	case 'h': put_name(out, c, month_name(date->tm_mon), SHORT_NAME); break;
	case 'B': put_name(out, c, month_name(date->tm_mon), -1); break;
	case 'p': put_text(out, c, half, 2, c->swap ? LOWER : AS_IT_IS); break;
	case 'P': put_text(out, c, half, 2, LOWER); break;
	case 'Z': put_text(out, c, zone, strlen(zone), zone_case); break;
	case 'n': put_text(out, c, "\n", 1, AS_IT_IS); break;
	case 't': put_text(out, c, "\t", 1, AS_IT_IS); break;
	case '%': put_text(out, c, "%", 1, AS_IT_IS); break;
	default: return put_numbers(out, c, date);
	}
	return true;
}

/* What a letter stands for that is made of others, or NULL. */
static const char *composed(char letter)
{
	switch (letter) {
	case 'c': return "%a %b %e %H:%M:%S %Y";
	case 'x':
	case 'D': return "%m/%d/%y";
	case 'F': return "%Y-%m-%d";
	case 'r': return "%I:%M:%S %p";
	case 'R': return "%H:%M";
	case 'X':
	case 'T': return "%H:%M:%S";
	default: return NULL;
	}
}

/* Where ISO C and POSIX have E and O. */
static bool modifier_fits(char modifier, char letter)
{
	const char *letters = modifier == 'E' ? "cCxXyY" : "bBdehHImMSuUVwWy";
	return !modifier || (letter && strchr(letters, letter));
}

static const char *read_conversion(const char *p, struct conversion *c)
{
	*c = (struct conversion){0};
	for (;; p++) {
		if (*p == '_' || *p == '-' || *p == '0' || *p == '+')
			c->pad = *p;
		else if (*p == '^')
			c->upper = true;
		else if (*p == '#')
			c->swap = true;
		else
			break;
	}
	for (; *p >= '0' && *p <= '9'; p++)
		if (c->width < 1u << 24)
			c->width = c->width * 10 + (size_t)(*p - '0');
	if (*p == 'E' || *p == 'O')
		c->modifier = *p++;
	c->letter = *p;
	return *p ? p + 1 : p;
}

static void put_format(struct output *out, const char *format, const struct tm *date, bool upper);

static void put_composed(struct output *out, const struct conversion *c, const char *format,
                         const struct tm *date)
{
	struct output measure = {.max = SIZE_MAX};
	put_format(&measure, format, date, c->upper);
	put_times(out, ' ', measure.len, c->width);
	put_format(out, format, date, c->upper);
}

/* %F with one of POSIX's flags: the width, less that of month and day, is the year's. */
static void put_date(struct output *out, struct conversion c, const struct tm *date)
{
	c.letter = 'Y';
	c.width = c.width > 6 ? c.width - 6 : c.width ? 0 : 4;
	put_years(out, &c, date);
	put_format(out, "-%m-%d", date, false);
}

static void put_format(struct output *out, const char *format, const struct tm *date, bool upper)
{
	for (const char *p = format; *p;) {
		if (*p != '%') {
			put(out, *p++);
			continue;
		}
		struct conversion c;
		const char *end = read_conversion(p + 1, &c);
		c.upper |= upper;
		const char *inner = modifier_fits(c.modifier, c.letter) ? composed(c.letter) : NULL;
		if (c.letter == 'F' && inner && (c.pad == '0' || c.pad == '+'))
			put_date(out, c, date);
		else if (inner)
			put_composed(out, &c, inner, date);
		else if (!modifier_fits(c.modifier, c.letter) || !put_texts(out, &c, date))
			while (p < end)
				put(out, *p++);
		p = end;
	}
}

size_t strftime(char *restrict s, size_t max, const char *restrict format,
                const struct tm *restrict date)
{
	struct output out = {s, 0, max};
	put_format(&out, format, date, false);
	if (out.len >= max)
		return 0;
	s[out.len] = '\0';
	return out.len;
}
