/* SPDX-License-Identifier: MIT */
/*
 * strptime, in the "C" locale. White space in the format matches any, also none; numbers may be
 * preceded by white space. Names are read in either case, short or long.
 */
#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "libc/time/date.h"
#include "libc/time/names.h"

/* What one conversion alone does not settle. */
struct reading {
	struct tm *date;
	int century, year_of_century; /* -1: not read */
	int hour_of_twelve;           /* -1: not read */
	bool afternoon;
	bool have_month, have_mday, have_year, have_yday;
};

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static const char *skip_space(const char *s)
{
	while (is_space(*s))
		s++;
	return s;
}

/* A number of at most `digits` digits from least to most; NULL where there is none. */
static const char *read_number(const char *s, int digits, int least, int most, int *number)
{
	s = skip_space(s);
	int n = 0;
	const char *first = s;
	for (; s - first < digits && (unsigned)*s - '0' < 10; s++)
		n = n * 10 + (*s - '0');
	if (s == first || n < least || n > most)
		return NULL;
	*number = n;
	return s;
}

static bool begins_with(const char *s, const char *name, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)s[i] | 0x20) != ((unsigned char)name[i] | 0x20))
			return false;
	return true;
}

/* One of `count` names, the long form first. */
static const char *read_name(const char *s, const char *(*name_of)(int), int count, int *number)
{
	for (int i = 0; i < count; i++) {
		const char *name = name_of(i);
		size_t len = strlen(name);
		if (!begins_with(s, name, len))
			len = SHORT_NAME;
		if (begins_with(s, name, len)) {
			*number = i;
			return s + len;
		}
	}
	return NULL;
}

static const char *read_offset(const char *s, struct tm *date)
{
	int hours, minutes = 0;
	s = skip_space(s);
	date->tm_gmtoff = 0;
	if (*s == 'Z')
		return s + 1;
	if (*s != '+' && *s != '-')
		return NULL;
	bool west = *s++ == '-';
	s = read_number(s, 2, 0, 24, &hours);
	if (s && *s == ':')
		s++;
	if (s && (unsigned)*s - '0' < 10)
		s = read_number(s, 2, 0, 59, &minutes);
	date->tm_gmtoff = (hours * 60L + minutes) * (west ? -60 : 60);
	return s;
}

/* The numbers that are a field by themselves. */
static const char *read_field(const char *s, char letter, struct reading *r)
{
	struct tm *date = r->date;
	int number = 0;
	switch (letter) {
	case 'd':
	case 'e':
		r->have_mday = true;
		return read_number(s, 2, 1, 31, &date->tm_mday);
	case 'H':
	case 'k':
		r->hour_of_twelve = -1;
		return read_number(s, 2, 0, 23, &date->tm_hour);
	case 'I':
	case 'l': return read_number(s, 2, 1, 12, &r->hour_of_twelve);
	case 'M': return read_number(s, 2, 0, 59, &date->tm_min);
	case 'S': return read_number(s, 2, 0, 61, &date->tm_sec);
	case 'w': return read_number(s, 1, 0, 6, &date->tm_wday);
	case 'C': return read_number(s, 2, 0, 99, &r->century);
	case 'y': return read_number(s, 2, 0, 99, &r->year_of_century);
	case 'U':
	case 'W': return read_number(s, 2, 0, 53, &number); /* checked, not used */
	case 'm':
		s = read_number(s, 2, 1, 12, &number);
		date->tm_mon = number - 1;
		r->have_month = true;
		return s;
	case 'j':
		s = read_number(s, 3, 1, 366, &number);
		date->tm_yday = number - 1;
		r->have_yday = true;
		return s;
	case 'u':
		s = read_number(s, 1, 1, 7, &number);
		date->tm_wday = number % 7;
		return s;
	case 'Y':
		s = read_number(s, 4, 0, 9999, &number);
		date->tm_year = number - 1900;
		r->have_year = true;
		return s;
	default: return NULL;
	}
}

/* Seconds since 1970, as local time (GNU). */
static const char *read_seconds(const char *s, struct tm *date)
{
	time_t seconds = 0;
	const char *first = s = skip_space(s);
	for (; (unsigned)*s - '0' < 10; s++)
		if (__builtin_mul_overflow(seconds, 10, &seconds) || __builtin_add_overflow(seconds, *s - '0', &seconds))
			return NULL;
	return s != first && localtime_r(&seconds, date) ? s : NULL;
}

static const char *read_format(const char *s, const char *format, struct reading *r);

static const char *read_conversion(const char *s, char letter, struct reading *r)
{
	switch (letter) {
	case 'a':
	case 'A': return read_name(s, day_name, 7, &r->date->tm_wday);
	case 'b':
	case 'B':
	case 'h': r->have_month = true; return read_name(s, month_name, 12, &r->date->tm_mon);
	case 'p':
		s = skip_space(s);
		r->afternoon = begins_with(s, "PM", 2);
		return r->afternoon || begins_with(s, "AM", 2) ? s + 2 : NULL;
	case 'n':
	case 't': return skip_space(s);
	case '%': return *s == '%' ? s + 1 : NULL;
	case 'z': return read_offset(s, r->date);
	case 's': return read_seconds(s, r->date);
	case 'c': return read_format(s, "%a %b %e %H:%M:%S %Y", r);
	case 'D':
	case 'x': return read_format(s, "%m/%d/%y", r);
	case 'F': return read_format(s, "%Y-%m-%d", r);
	case 'r': return read_format(s, "%I:%M:%S %p", r);
	case 'R': return read_format(s, "%H:%M", r);
	case 'T':
	case 'X': return read_format(s, "%H:%M:%S", r);
	default: return read_field(s, letter, r);
	}
}

static const char *read_format(const char *s, const char *format, struct reading *r)
{
	for (; s && *format; format++) { /* s first: a format that ends with % has been left behind */
		if (is_space(*format)) {
			s = skip_space(s);
		} else if (*format != '%') {
			s = *s == *format ? s + 1 : NULL;
		} else {
			format++;
			if (*format == 'E' || *format == 'O')
				format++;
			s = read_conversion(s, *format, r);
		}
	}
	return s;
}

/* Puts together what belongs together, and works out the days that follow from the rest. */
static void complete(struct reading *r)
{
	struct tm *date = r->date;
	if (r->hour_of_twelve >= 0)
		date->tm_hour = r->hour_of_twelve % 12 + (r->afternoon ? 12 : 0);
	if (r->century >= 0 || r->year_of_century >= 0) {
		int year = r->year_of_century < 0 ? 0 : r->year_of_century;
		int century = r->century < 0 ? (year < 69 ? 20 : 19) : r->century; /* POSIX */
		date->tm_year = century * 100 + year - 1900;
		r->have_year = true;
	}
	if (!r->have_year)
		return;
	struct tm whole = {.tm_year = date->tm_year, .tm_mon = date->tm_mon, .tm_mday = date->tm_mday};
	bool by_yday = r->have_yday && !(r->have_month && r->have_mday);
	if (by_yday) {
		whole.tm_mon = 0;
		whole.tm_mday = date->tm_yday + 1;
	} else if (!r->have_month || !r->have_mday) {
		return;
	}
	if (!date_from_seconds(&whole, date_to_seconds(&whole)))
		return;
	if (by_yday) { /* what was read stays as it is, 30 February too */
		date->tm_mon = whole.tm_mon;
		date->tm_mday = whole.tm_mday;
	}
	date->tm_wday = whole.tm_wday;
	date->tm_yday = whole.tm_yday;
}

char *strptime(const char *restrict s, const char *restrict format, struct tm *restrict date)
{
	struct reading r = {.date = date, .century = -1, .year_of_century = -1, .hour_of_twelve = -1};
	s = read_format(s, format, &r);
	if (s)
		complete(&r);
	return (char *)s;
}
