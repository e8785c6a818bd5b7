/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/alias.h"
#include "libc/time/date.h"
#include "libc/time/zone.h"

static bool shows(const struct zone *zone, int64_t seconds, struct zone_kind kind)
{
	return zone_kind(zone, seconds).offset == kind.offset;
}

/*
 * The time at which the clock shows that, `local` being the date as if it were UTC. By the clock as it
 * is a day before or a day after; where both show it (clocks were put back), or neither (put forward),
 * by the one without summer time.
 */
static int64_t find_time(const struct zone *zone, int64_t local)
{
	struct zone_kind before = zone_kind(zone, local - DAY_SECONDS);
	struct zone_kind after = zone_kind(zone, local + DAY_SECONDS);
	bool by_before = shows(zone, local - before.offset, before);
	bool by_after = shows(zone, local - after.offset, after);
	if (by_before == by_after)
		return local - (before.summer && !after.summer ? after : before).offset;
	return local - (by_before ? before : after).offset;
}

/* The offset of the kind of time that the caller asks for, by what is the nearest such in the zone. */
static bool find_offset(const struct zone *zone, int64_t seconds, bool summer, int *offset)
{
	for (int weeks = 1; weeks < 80; weeks++)
		for (int side = -1; side <= 1; side += 2) {
			struct zone_kind kind = zone_kind(zone, seconds + side * weeks * INT64_C(7) * DAY_SECONDS);
			if (kind.summer == summer) {
				*offset = kind.offset;
				return true;
			}
		}
	return false;
}

time_t mktime(struct tm *date)
{
	const struct zone *zone = zone_hold();
	int64_t local = date_to_seconds(date);
	int64_t seconds = find_time(zone, local);
	int offset;
	struct zone_kind kind = zone_kind(zone, seconds);
	if (date->tm_isdst >= 0 && kind.summer != (date->tm_isdst > 0)
	    && find_offset(zone, seconds, date->tm_isdst > 0, &offset))
		seconds = local - offset;
	struct tm normal;
	bool fits = zone_date(zone, seconds, &normal);
	zone_release();
	if (!fits)
		return -1;
	*date = normal;
	return seconds;
}
WEAK_ALIAS(mktime, timelocal);
