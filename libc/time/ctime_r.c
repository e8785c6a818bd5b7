/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

char *ctime_r(const time_t *time, char *buf)
{
	struct tm date;
	return localtime_r(time, &date) ? asctime_r(&date, buf) : NULL;
}
