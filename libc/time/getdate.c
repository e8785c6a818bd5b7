/* SPDX-License-Identifier: MIT */
/* getdate: the first line of the file that DATEMSK names by which strptime reads the whole text. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "libc/time/date.h"

enum { NO_NAME = 1, NOT_OPEN, NO_STATUS, NOT_REGULAR, NOT_READ, NO_MEMORY, NO_MATCH, NO_DATE };

#define NOT_GIVEN INT_MIN

int getdate_err;

static const char *skip_space(const char *s)
{
	return s + strspn(s, " \t\n\v\f\r");
}

static int match(FILE *f, const char *s, struct tm *date)
{
	char *line = NULL;
	size_t room = 0;
	int error = NO_MATCH;
	ssize_t len;
	int before = errno;
	errno = 0;
	while (error == NO_MATCH && (len = getline(&line, &room, f)) > 0) {
		if (line[len - 1] == '\n')
			line[len - 1] = '\0';
		*date = (struct tm){
			.tm_sec = NOT_GIVEN, .tm_min = NOT_GIVEN, .tm_hour = NOT_GIVEN, .tm_mday = NOT_GIVEN,
			.tm_mon = NOT_GIVEN, .tm_year = NOT_GIVEN, .tm_wday = NOT_GIVEN, .tm_isdst = -1,
		};
		const char *end = strptime(skip_space(s), line, date);
		if (end && !*skip_space(end))
			error = 0;
	}
	if (error && errno == ENOMEM)
		error = NO_MEMORY;
	else if (error && ferror(f))
		error = NOT_READ;
	free(line);
	errno = before;
	return error;
}

static int given(int field)
{
	return field != NOT_GIVEN;
}

/* What was not given, as POSIX has it. */
static void complete(struct tm *date, const struct tm *now)
{
	int wday = date->tm_wday;
	if (!given(date->tm_year) && !given(date->tm_mon) && !given(date->tm_mday)) {
		date->tm_year = now->tm_year;
		date->tm_mon = now->tm_mon;
		date->tm_mday = now->tm_mday;
		if (given(wday)) /* today, or the next such day */
			date->tm_mday += (wday - now->tm_wday + 7) % 7;
		else if (given(date->tm_hour) && date->tm_hour < now->tm_hour)
			date->tm_mday++;
	}
	if (!given(date->tm_mon))
		date->tm_mon = given(date->tm_year) ? 0 : now->tm_mon;
	if (!given(date->tm_year))
		date->tm_year = now->tm_year + (date->tm_mon < now->tm_mon);
	if (!given(date->tm_mday)) {
		struct tm first = {.tm_year = date->tm_year, .tm_mon = date->tm_mon, .tm_mday = 1, .tm_hour = 12};
		timegm(&first);
		date->tm_mday = 1;
		if (given(wday)) /* the first such day of the month */
			date->tm_mday += (wday - first.tm_wday + 7) % 7;
	}
	if (!given(date->tm_hour) && !given(date->tm_min) && !given(date->tm_sec)) {
		date->tm_hour = now->tm_hour;
		date->tm_min = now->tm_min;
		date->tm_sec = now->tm_sec;
	}
	date->tm_hour = given(date->tm_hour) ? date->tm_hour : 0;
	date->tm_min = given(date->tm_min) ? date->tm_min : 0;
	date->tm_sec = given(date->tm_sec) ? date->tm_sec : 0;
}

/* 30 February is none. */
static int is_day(const struct tm *date)
{
	struct tm day = {.tm_year = date->tm_year, .tm_mon = date->tm_mon, .tm_mday = date->tm_mday, .tm_hour = 12};
	timegm(&day);
	return day.tm_mday == date->tm_mday;
}

int date_by_mask(const char *restrict s, struct tm *restrict date)
{
	const char *name = getenv("DATEMSK");
	if (!name || !*name)
		return NO_NAME;
	FILE *f = fopen(name, "re");
	if (!f)
		return NOT_OPEN;
	struct stat st;
	int error = fstat(fileno(f), &st) ? NO_STATUS : !S_ISREG(st.st_mode) ? NOT_REGULAR : match(f, s, date);
	fclose(f);
	if (error)
		return error;
	int day_given = given(date->tm_mday);
	time_t seconds = time(NULL);
	struct tm now;
	localtime_r(&seconds, &now);
	complete(date, &now);
	if (day_given && !is_day(date))
		return NO_DATE;
	mktime(date);
	return 0;
}

struct tm *getdate(const char *s)
{
	static struct tm date;
	getdate_err = date_by_mask(s, &date);
	return getdate_err ? NULL : &date;
}
