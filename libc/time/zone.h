/* SPDX-License-Identifier: MIT */
/*
 * The local time zone, as TZ says it: in POSIX's form, "std offset[dst[offset][,start[/time],end[/time]]]",
 * or as the name of a file (zone_file.h). No TZ is /etc/localtime; what is neither is UTC.
 */
#ifndef LIBC_TIME_ZONE_H
#define LIBC_TIME_ZONE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "libc/time/zone_file.h"

/* When summer time begins or ends: a day of the year and a time of that day. */
struct zone_change {
	char kind;              /* 'M': day of the given week (5: the last) of a month; 'J': day 1 to
	                           365, 29 February never counted; 'D': day 0 to 365 */
	int month, week, day;
	int seconds;            /* by the clock as it is before the change */
};

/* By rules: those of TZ, or of the file's end for the time after its last change. */
struct zone {
	char names[2][32];      /* without and with summer time */
	int offsets[2];         /* seconds east of UTC */
	bool has_summer;
	struct zone_change start, end;
	struct zone_file file;
};

/* Reads the form into zone; false where it is another. */
bool zone_parse(struct zone *zone, const char *form);

/* The zone that TZ names now. The public variables are set to it. No other thread gets past here until
 * zone_release. */
const struct zone *zone_hold(void);
void zone_release(void);

/* What the zone's clocks go by at that time, seconds since 1970. */
struct zone_kind zone_kind(const struct zone *zone, int64_t seconds);

/* The date that the zone's clocks show then. False with errno EOVERFLOW, as date_from_seconds. */
bool zone_date(const struct zone *zone, int64_t seconds, struct tm *date);

/* The same in the zone of now, which is held meanwhile. date or NULL. */
struct tm *zone_local(int64_t seconds, struct tm *date);

#endif
