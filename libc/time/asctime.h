/* SPDX-License-Identifier: MIT */
#ifndef LIBC_TIME_ASCTIME_H
#define LIBC_TIME_ASCTIME_H

#include <stddef.h>
#include <time.h>

/* asctime into text of size bytes; NULL with errno EOVERFLOW where the date does not fit. */
char *asctime_write(char *text, size_t size, const struct tm *date);

#endif
