/* SPDX-License-Identifier: MIT */
/* utime.h: setting a file's times (POSIX; utimensat does it finer). */
#ifndef _UTIME_H
#define _UTIME_H

#include <bits/types.h>

typedef __time_t time_t;

struct utimbuf {
	time_t actime, modtime; /* of access, of modification */
};

/* POSIX. NULL: now. 0, or -1 with errno as of open. */
int utime(const char *__path, const struct utimbuf *__times);

#endif
