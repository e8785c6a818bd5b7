/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

#include "libc/time/zone.h"

struct tm *localtime(const time_t *time)
{
	static struct tm result;
	return zone_date(zone_now(), *time, &result) ? &result : NULL;
}
