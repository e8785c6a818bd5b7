/* SPDX-License-Identifier: MIT */
/*
 * The local time zone, from TZ in POSIX's form: "std offset[dst[offset][,start[/time],end[/time]]]".
 * No TZ, or one in another form (the name of a file, say), is UTC.
 */
#ifndef LIBC_TIME_ZONE_H
#define LIBC_TIME_ZONE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/* When summer time begins or ends: a day of the year and a time of that day. */
struct zone_change {
	char kind;              /* 'M': day of the given week (5: the last) of a month; 'J': day 1 to
	                           365, 29 February never counted; 'D': day 0 to 365 */
	int month, week, day;
	int seconds;            /* by the clock as it is before the change */
};

struct zone {
	char names[2][32];      /* without and with summer time */
	int offsets[2];         /* seconds east of UTC */
	bool has_summer;
	struct zone_change start, end;
};

/* Reads the form into zone; false where it is another. */
bool zone_parse(struct zone *zone, const char *form);

/* The zone that TZ names now. The public variables are set to it. */
const struct zone *zone_now(void);

/* Whether it is summer time at that time, seconds since 1970. */
bool zone_is_summer(const struct zone *zone, int64_t seconds);

/* The date that the zone's clocks show then. False with errno EOVERFLOW, as date_from_seconds. */
bool zone_date(const struct zone *zone, int64_t seconds, struct tm *date);

#endif
