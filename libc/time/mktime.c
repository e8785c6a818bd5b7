/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/alias.h"
#include "libc/time/date.h"
#include "libc/time/zone.h"

/*
 * The date as the clock shows it, turned into a time: by summer time where the caller says so, and
 * where he does not know, if that is what the clock would show then.
 */
static int64_t find_time(const struct zone *zone, const struct tm *date)
{
	int64_t local = date_to_seconds(date);
	int64_t standard = local - zone->offsets[0];
	int64_t summer = local - zone->offsets[1];
	if (!zone->has_summer || date->tm_isdst == 0)
		return standard;
	if (date->tm_isdst > 0)
		return summer;
	return zone_is_summer(zone, standard) && zone_is_summer(zone, summer) ? summer : standard;
}

time_t mktime(struct tm *date)
{
	const struct zone *zone = zone_now();
	int64_t seconds = find_time(zone, date);
	struct tm normal;
	if (!zone_date(zone, seconds, &normal))
		return -1;
	*date = normal;
	return seconds;
}
WEAK_ALIAS(mktime, timelocal);
