/* SPDX-License-Identifier: MIT */
#include <time.h>

#include "libc/time/date.h"

time_t timegm(struct tm *date)
{
	struct tm normal;
	int64_t seconds = date_to_seconds(date);
	if (!date_utc(&normal, seconds))
		return -1;
	*date = normal;
	return seconds;
}
