/* SPDX-License-Identifier: MIT */
#include "libc/time/zone.h"

#include <stdlib.h>
#include <string.h>

#include "libc/alias.h"
#include "libc/thread/atfork.h"
#include "libc/time/date.h"

static char *tz_names[2] = {(char *)"UTC", (char *)"UTC"};
static long tz_west;
static int tz_has_summer;
WEAK_ALIAS(tz_names, tzname);
WEAK_ALIAS(tz_west, timezone);
WEAK_ALIAS(tz_has_summer, daylight);

static struct zone current;
static struct lock lock; /* over current and the public variables */

void zone_fork(enum fork_step step)
{
	fork_hold(&lock, step);
}

#define TZ_KEPT 256

/* A file's own names and offsets for what is latest in it, where its end has no rules. */
static void take_latest(struct zone *zone)
{
	struct zone_kind kind;
	bool has[2];
	for (int summer = 0; summer < 2; summer++) {
		has[summer] = zone_file_latest(&zone->file, summer, &kind);
		if (!has[summer])
			continue;
		zone->offsets[summer] = kind.offset;
		strncpy(zone->names[summer], kind.name, sizeof zone->names[0] - 1);
	}
	zone->has_summer = has[1];
	if (!has[0] && has[1])
		memcpy(zone->names[0], zone->names[1], sizeof zone->names[0]);
}

/* The form ends with a newline. */
static bool parse_footer(struct zone *zone)
{
	char form[TZ_KEPT];
	const char *end = zone->file.footer ? strchr(zone->file.footer, '\n') : NULL;
	size_t len = end ? (size_t)(end - zone->file.footer) : 0;
	if (!len || len >= sizeof form)
		return false;
	memcpy(form, zone->file.footer, len);
	form[len] = '\0';
	return zone_parse(zone, form);
}

static void find_zone(const char *tz)
{
	static const struct zone utc = {.names = {"UTC", "UTC"}};
	zone_file_close(&current.file);
	current = utc;
	/* A comma is in POSIX's form alone, and saves looking for a file. */
	if (tz && strchr(tz, ',') && zone_parse(&current, tz))
		return;
	if ((!tz || *tz) && zone_file_open(&current.file, tz)) {
		if (!parse_footer(&current)) {
			current.file.footer = NULL;
			take_latest(&current);
		}
		return;
	}
	if (!tz || !zone_parse(&current, tz))
		current = utc;
}

static void read_zone(void)
{
	static char kept[TZ_KEPT]; /* the value that current is of */
	static bool has_kept, kept_is_null;
	const char *tz = getenv("TZ");
	if (has_kept && kept_is_null == !tz && (!tz || !strcmp(tz, kept)))
		return;
	find_zone(tz);
	kept_is_null = !tz;
	has_kept = !tz || strlen(tz) < sizeof kept;
	if (has_kept && tz)
		strcpy(kept, tz);
	if (!current.has_summer && (!current.file.map || !*current.names[1]))
		memcpy(current.names[1], current.names[0], sizeof current.names[0]);
	tz_names[0] = current.names[0];
	tz_names[1] = current.names[1];
	tz_west = -current.offsets[0];
	tz_has_summer = current.has_summer;
}

const struct zone *zone_hold(void)
{
	lock_acquire(&lock);
	read_zone();
	return &current;
}

void zone_release(void)
{
	lock_release(&lock);
}

static void set_zone(void)
{
	zone_hold();
	zone_release();
}
WEAK_ALIAS(set_zone, tzset);

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

/* By the rules alone. */
static bool is_summer(const struct zone *zone, int64_t seconds)
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

struct zone_kind zone_kind(const struct zone *zone, int64_t seconds)
{
	struct zone_kind kind;
	if (zone->file.map && zone_file_find(&zone->file, seconds, &kind))
		return kind;
	bool summer = is_summer(zone, seconds);
	return (struct zone_kind){zone->offsets[summer], summer, zone->names[summer]};
}

bool zone_date(const struct zone *zone, int64_t seconds, struct tm *date)
{
	struct zone_kind kind = zone_kind(zone, seconds);
	int64_t local;
	/* A sum that overflows lies far beyond the years that fit; so does the time itself. */
	if (__builtin_add_overflow(seconds, (int64_t)kind.offset, &local))
		local = seconds;
	if (!date_from_seconds(date, local))
		return false;
	date->tm_isdst = kind.summer;
	date->tm_gmtoff = kind.offset;
	date->tm_zone = kind.name;
	return true;
}

struct tm *zone_local(int64_t seconds, struct tm *date)
{
	bool fits = zone_date(zone_hold(), seconds, date);
	zone_release();
	return fits ? date : NULL;
}
