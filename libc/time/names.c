/* SPDX-License-Identifier: MIT */
#include "libc/time/names.h"

/* One string after the other: no table of pointers to relocate. */
static const char days[] = "Sunday\0Monday\0Tuesday\0Wednesday\0Thursday\0Friday\0Saturday";
static const char months[] = "January\0February\0March\0April\0May\0June\0July\0August\0"
                             "September\0October\0November\0December";

static const char *name_at(const char *names, int number, int count)
{
	if (number < 0 || number >= count)
		return "?";
	while (number--)
		while (*names++)
			;
	return names;
}

const char *day_name(int wday)
{
	return name_at(days, wday, 7);
}

const char *month_name(int month)
{
	return name_at(months, month, 12);
}
