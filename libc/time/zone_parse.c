/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "libc/time/zone.h"

/* Each of these reads at *p, goes on behind what it read, and answers false where it is not there. */

static bool read_char(const char **p, char c)
{
	if (**p != c)
		return false;
	++*p;
	return true;
}

static bool read_number(const char **p, int most, int *number)
{
	const char *first = *p;
	int n = 0;
	for (; (unsigned)**p - '0' < 10 && n <= most; ++*p)
		n = n * 10 + (**p - '0');
	*number = n;
	return *p != first && n <= most;
}

static bool is_name_char(char c, bool quoted)
{
	unsigned letter = ((unsigned)c | 0x20) - 'a';
	return letter < 26 || (quoted && ((unsigned)c - '0' < 10 || c == '+' || c == '-'));
}

/* Three or more letters; between < and > also digits and signs. */
static bool read_name(const char **p, char *name, size_t size)
{
	bool quoted = read_char(p, '<');
	size_t len = 0;
	for (; is_name_char(**p, quoted); ++*p) {
		if (len == size - 1)
			return false;
		name[len++] = **p;
	}
	name[len] = '\0';
	return len >= 3 && (!quoted || read_char(p, '>'));
}

/* [+-]hh[:mm[:ss]] */
static bool read_time(const char **p, int most_hours, int *seconds)
{
	bool negative = read_char(p, '-');
	if (!negative)
		read_char(p, '+');
	int hours, minutes = 0, rest = 0;
	if (!read_number(p, most_hours, &hours))
		return false;
	if (read_char(p, ':')) {
		if (!read_number(p, 59, &minutes))
			return false;
		if (read_char(p, ':') && !read_number(p, 59, &rest))
			return false;
	}
	*seconds = hours * 3600 + minutes * 60 + rest;
	if (negative)
		*seconds = -*seconds;
	return true;
}

static bool read_day(const char **p, struct zone_change *change)
{
	if (read_char(p, 'M')) {
		change->kind = 'M';
		return read_number(p, 12, &change->month) && change->month && read_char(p, '.')
		       && read_number(p, 5, &change->week) && change->week && read_char(p, '.')
		       && read_number(p, 6, &change->day);
	}
	if (read_char(p, 'J')) {
		change->kind = 'J';
		return read_number(p, 365, &change->day) && change->day;
	}
	change->kind = 'D';
	return read_number(p, 365, &change->day);
}

/* ,day[/time] */
static bool read_change(const char **p, struct zone_change *change)
{
	change->seconds = 2 * 3600;
	return read_char(p, ',') && read_day(p, change)
	       && (!read_char(p, '/') || read_time(p, 167, &change->seconds));
}

bool zone_parse(struct zone *zone, const char *form)
{
	/* Where the form has no rules: those of the United States. */
	static const char default_rules[] = ",M3.2.0,M11.1.0";

	int west;
	const char *p = form;
	if (!read_name(&p, zone->names[0], sizeof zone->names[0]) || !read_time(&p, 24, &west))
		return false;
	zone->offsets[0] = -west;
	zone->has_summer = *p != '\0';
	if (!zone->has_summer)
		return true;

	if (!read_name(&p, zone->names[1], sizeof zone->names[1]))
		return false;
	zone->offsets[1] = zone->offsets[0] + 3600;
	if (*p && *p != ',') {
		if (!read_time(&p, 24, &west))
			return false;
		zone->offsets[1] = -west;
	}
	if (!*p)
		p = default_rules;
	return read_change(&p, &zone->start) && read_change(&p, &zone->end) && !*p;
}
