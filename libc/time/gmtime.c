/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

#include "libc/time/date.h"

struct tm *gmtime(const time_t *time)
{
	static struct tm result;
	return date_utc(&result, *time) ? &result : NULL;
}
