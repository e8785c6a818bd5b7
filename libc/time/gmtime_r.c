/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

#include "libc/time/date.h"

struct tm *gmtime_r(const time_t *restrict time, struct tm *restrict result)
{
	return date_utc(result, *time) ? result : NULL;
}
