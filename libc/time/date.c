/* SPDX-License-Identifier: MIT */
#include "libc/time/date.h"

#include <errno.h>
#include <limits.h>

/* The calendar repeats itself after 400 years. */
#define ERA_YEARS 400
#define ERA_DAYS 146097

#define TM_YEAR_BASE 1900

/* Days before each month of a year that is no leap year. */
static const short days_before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};

/* a / b and a mod b with the quotient rounded down: 0 <= remainder < b. */
static int64_t divide_down(int64_t a, int64_t b, int *remainder)
{
	int64_t quotient = a / b;
	int64_t rest = a % b;
	if (rest < 0) {
		rest += b;
		quotient--;
	}
	*remainder = (int)rest;
	return quotient;
}

bool date_is_leap(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int64_t date_days_to_year(int64_t year)
{
	int years;
	int64_t eras = divide_down(year - 2000, ERA_YEARS, &years);
	/* Leap days of an era up to that year: year 0 of an era is a leap year, 100, 200, 300 not. */
	int leap_days = years ? (years - 1) / 4 - (years - 1) / 100 + 1 : 0;
	return eras * ERA_DAYS + years * 365 + leap_days + 10957; /* from 1970 to 2000 */
}

/* The greatest year that begins at or before that day, whose number in the year goes to *yday. */
static int64_t year_of_day(int64_t day, int *yday)
{
	int in_era;
	int64_t eras = divide_down(day - 10957, ERA_DAYS, &in_era);
	int64_t year = 2000 + eras * ERA_YEARS + in_era / 366; /* at most one year too early */
	while (date_days_to_year(year + 1) <= day)
		year++;
	*yday = (int)(day - date_days_to_year(year));
	return year;
}

static int days_before_month(int month, bool leap)
{
	return days_before[month] + (leap && month > 1);
}

bool date_from_seconds(struct tm *date, int64_t seconds)
{
	int in_day, wday, yday;
	int64_t day = divide_down(seconds, DAY_SECONDS, &in_day);
	int64_t year = year_of_day(day, &yday);
	if (year - TM_YEAR_BASE > INT_MAX || year - TM_YEAR_BASE < INT_MIN) {
		errno = EOVERFLOW;
		return false;
	}

	divide_down(day + 4, 7, &wday); /* 1970 began on a Thursday */
	bool leap = date_is_leap(year);
	int month = 0;
	while (yday >= days_before_month(month + 1, leap))
		month++;
	*date = (struct tm){
		.tm_sec = in_day % 60,
		.tm_min = in_day / 60 % 60,
		.tm_hour = in_day / 3600,
		.tm_mday = yday - days_before_month(month, leap) + 1,
		.tm_mon = month,
		.tm_year = (int)(year - TM_YEAR_BASE),
		.tm_wday = wday,
		.tm_yday = yday,
	};
	return true;
}

bool date_utc(struct tm *date, int64_t seconds)
{
	if (!date_from_seconds(date, seconds))
		return false;
	date->tm_zone = "GMT";
	return true;
}

int64_t date_to_seconds(const struct tm *date)
{
	int month;
	int64_t year = divide_down(date->tm_mon, 12, &month) + date->tm_year + (int64_t)TM_YEAR_BASE;
	int64_t day = date_days_to_year(year) + days_before_month(month, date_is_leap(year))
	              + date->tm_mday - (int64_t)1;
	return day * DAY_SECONDS + date->tm_hour * (int64_t)3600 + date->tm_min * (int64_t)60
	       + date->tm_sec;
}
