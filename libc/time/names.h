/* SPDX-License-Identifier: MIT */
/* Names of days and months in the "C" locale. */
#ifndef LIBC_TIME_NAMES_H
#define LIBC_TIME_NAMES_H

/* "?" where the number is none of a day (0: Sunday) or of a month (0: January). */
const char *day_name(int wday);
const char *month_name(int month);

/* Bytes of a short name: the first three of the long one. */
#define SHORT_NAME 3

#endif
