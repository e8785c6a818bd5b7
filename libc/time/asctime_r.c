/* SPDX-License-Identifier: MIT */
#include "libc/time/asctime.h"

/* POSIX: what the caller gives. Years beyond 9999 need more. */
#define SHORT_TEXT 26

char *asctime_r(const struct tm *restrict date, char *restrict buf)
{
	return asctime_write(buf, SHORT_TEXT, date);
}
