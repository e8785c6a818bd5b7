/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

#include "libc/time/zone.h"

struct tm *localtime_r(const time_t *restrict time, struct tm *restrict result)
{
	return zone_date(zone_now(), *time, result) ? result : NULL;
}
