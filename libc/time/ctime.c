/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <time.h>

char *ctime(const time_t *time)
{
	const struct tm *date = localtime(time);
	return date ? asctime(date) : NULL;
}
