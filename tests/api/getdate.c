/* SPDX-License-Identifier: MIT */
/* getdate: templates, what they leave open, errors. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"
#include "tests/scratch.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *path;

static void templates(const char *text)
{
	FILE *f = fopen(path, "w");
	fputs(text, f);
	fclose(f);
}

static int same(const struct tm *t, const char *date)
{
	char text[40];
	return t && strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S %a %j", t) && !strcmp(text, date);
}

static void errors(void)
{
	unsetenv("DATEMSK");
	CHECK(!getdate("1999") && getdate_err == 1);
	setenv("DATEMSK", path, 1);
	CHECK(!getdate("1999") && (getdate_err == 2 || getdate_err == 3));
	setenv("DATEMSK", "/dev/null", 1);
	CHECK(!getdate("1999") && getdate_err == 4);
	setenv("DATEMSK", path, 1);
	templates("%Y-%m-%d\n%d %B %Y\n");
	CHECK(!getdate("x") && getdate_err == 7);
	CHECK(!getdate("1999-1-1 x") && getdate_err == 7);
	CHECK(!getdate("") && getdate_err == 7);
	errno = 77;
	CHECK(getdate("1999-1-1") && errno == 77);
	CHECK(!getdate("1999-2-29") && getdate_err == 8);
	CHECK(!getdate("31 June 2010") && getdate_err == 8);
}

static void whole(void)
{
	struct tm t;
	templates("%d %B %Y %H:%M:%S\n%m/%d/%y %I %p\n%Y-%m-%dT%H:%M:%S"); /* no newline at the end */
	CHECK(same(getdate("29 february 2000 23:59:58"), "2000-02-29 23:59:58 Tue 060"));
	CHECK(same(getdate("  12/31/69 12 am \t"), "1969-12-31 00:00:00 Wed 365"));
	CHECK(getdate_r("2038-01-20T03:04:05", &t) == 0 && same(&t, "2038-01-20 03:04:05 Wed 020"));
}

/* The tests that count from now are tried again if the hour has changed meanwhile. */
static void left_open(void)
{
	time_t before, after;
	int good;
	do {
		before = time(NULL);
		struct tm now = *localtime(&before), *t;
		char text[8];
		good = 1;
		templates("%a\n%b\n%H\n%m-%d\n%b %A\n");
		for (int day = 0; day < 7; day++) {
			static const char *const names[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
			struct tm want = now;
			want.tm_mday += (day - now.tm_wday + 7) % 7;
			mktime(&want);
			t = getdate(names[day]);
			good &= t && t->tm_wday == day && t->tm_yday == want.tm_yday && t->tm_hour == now.tm_hour;
		}
		for (int month = 0; month < 12; month++) {
			static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
				"Nov", "Dec"};
			t = getdate(names[month]);
#ifdef __FREEHOLD__ /* glibc 2.36 has not the month's first day, nor the first such day */
			int year = now.tm_year + (month < now.tm_mon);
			good &= t && t->tm_mon == month && t->tm_mday == 1 && t->tm_year == year;
			strcpy(text, names[month]);
			strcat(text, " Fri");
			t = getdate(text);
			good &= t && t->tm_mon == month && t->tm_wday == 5 && t->tm_mday <= 7 && t->tm_year == year;
#endif
		}
		for (int hour = 0; hour < 24; hour++) {
			struct tm want = now;
			want.tm_mday += hour < now.tm_hour;
			mktime(&want);
			sprintf(text, "%d", hour);
			t = getdate(text);
			good &= t && t->tm_hour == hour && t->tm_min == 0 && t->tm_yday == want.tm_yday;
		}
		t = getdate("12-31");
		good &= t && t->tm_mon == 11 && t->tm_mday == 31 && t->tm_year == now.tm_year;
		after = time(NULL);
	} while (before / 3600 != after / 3600);
	CHECK(good);
}

int main(void)
{
	path = scratch("templates");
	errors();
	whole();
	left_open();
	CHECK(remove(path) == 0 && scratch_end());
	return check_done();
}
