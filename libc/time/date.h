/* SPDX-License-Identifier: MIT */
/*
 * The calendar: days and seconds of UTC, with the Gregorian rules for all years. No leap seconds, as
 * POSIX wants it.
 */
#ifndef LIBC_TIME_DATE_H
#define LIBC_TIME_DATE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#define DAY_SECONDS 86400

/* All fields of tm from seconds since 1970; false, with errno EOVERFLOW, where the year does not
 * fit in an int. */
bool date_from_seconds(struct tm *date, int64_t seconds);

/* The same, the zone's fields included: the date in UTC. */
bool date_utc(struct tm *date, int64_t seconds);

/* Seconds since 1970 of year, month ... second, which may lie outside their ranges. */
int64_t date_to_seconds(const struct tm *date);

/* Days from the start of 1970 to that of the year (1970: 0). */
int64_t date_days_to_year(int64_t year);

bool date_is_leap(int64_t year);

/* getdate_r (see time.h), for getdate too. */
int date_by_mask(const char *restrict s, struct tm *restrict date);

#endif
