/* SPDX-License-Identifier: MIT */
#include "libc/time/zone.h"

#include <stdlib.h>
#include <string.h>

#include "libc/alias.h"
#include "libc/time/date.h"

static char *tz_names[2] = {(char *)"UTC", (char *)"UTC"};
static long tz_west;
static int tz_has_summer;
WEAK_ALIAS(tz_names, tzname);
WEAK_ALIAS(tz_west, timezone);
WEAK_ALIAS(tz_has_summer, daylight);

static struct zone current;

static void read_zone(void)
{
	static const struct zone utc = {.names = {"UTC", "UTC"}};
	const char *form = getenv("TZ");
	if (!form || !zone_parse(&current, form))
		current = utc;
	if (!current.has_summer)
		memcpy(current.names[1], current.names[0], sizeof current.names[0]);
	tz_names[0] = current.names[0];
	tz_names[1] = current.names[1];
	tz_west = -current.offsets[0];
	tz_has_summer = current.has_summer;
}
WEAK_ALIAS(read_zone, tzset);

const struct zone *zone_now(void)
{
	read_zone();
	return &current;
}

/* Seconds since 1970 of the change in that year, by the clock before it. */
static int64_t change_time(const struct zone_change *change, int64_t year)
{
	int64_t day;
	if (change->kind == 'M') {
		struct tm first = {.tm_year = (int)(year - 1900), .tm_mon = change->month - 1, .tm_mday = 1};
		struct tm next = first;
		next.tm_mon++;
		day = date_to_seconds(&first) / DAY_SECONDS;
		int64_t month_end = date_to_seconds(&next) / DAY_SECONDS;
		int wday = (int)(((day + 4) % 7 + 7) % 7); /* 1970 began on a Thursday */
		day += (change->day - wday + 7) % 7 + 7 * (change->week - 1);
		while (day >= month_end)
			day -= 7;
	} else {
		day = date_days_to_year(year) + change->day;
		if (change->kind == 'J' && !(date_is_leap(year) && change->day >= 60))
			day--; /* counted from 1; the leap day makes up for that from March on */
	}
	return day * DAY_SECONDS + change->seconds;
}

bool zone_is_summer(const struct zone *zone, int64_t seconds)
{
	struct tm date;
	int64_t local;
	if (!zone->has_summer || __builtin_add_overflow(seconds, (int64_t)zone->offsets[0], &local)
	    || !date_from_seconds(&date, local))
		return false;
	int64_t year = date.tm_year + (int64_t)1900;
	int64_t start = change_time(&zone->start, year) - zone->offsets[0];
	int64_t end = change_time(&zone->end, year) - zone->offsets[1];
	if (start < end)
		return seconds >= start && seconds < end;
	return seconds >= start || seconds < end; /* the southern half: summer at New Year */
}

bool zone_date(const struct zone *zone, int64_t seconds, struct tm *date)
{
	bool summer = zone_is_summer(zone, seconds);
	int64_t local;
	/* A sum that overflows lies far beyond the years that fit; so does the time itself. */
	if (__builtin_add_overflow(seconds, (int64_t)zone->offsets[summer], &local))
		local = seconds;
	if (!date_from_seconds(date, local))
		return false;
	date->tm_isdst = summer;
	date->tm_gmtoff = zone->offsets[summer];
	date->tm_zone = zone->names[summer];
	return true;
}
