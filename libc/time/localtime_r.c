/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/time/zone.h"

struct tm *localtime_r(const time_t *restrict time, struct tm *restrict result)
{
	return zone_local(*time, result);
}
