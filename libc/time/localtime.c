/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/time/zone.h"

struct tm *localtime(const time_t *time)
{
	static struct tm result;
	return zone_local(*time, &result);
}
