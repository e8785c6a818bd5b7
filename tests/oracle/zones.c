/* SPDX-License-Identifier: MIT */
/* Time zones from the system's files: random times, and times around changes, in both directions. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/oracle/transcript.h"

#include <stdlib.h>
#include <time.h>

static const char *const zones[] = {
	"Europe/Berlin", "Europe/London", "Europe/Dublin", "Europe/Moscow", "Europe/Lisbon",
	"America/New_York", "America/Sao_Paulo", "America/St_Johns", "America/Caracas", "America/Anchorage",
	"Asia/Kolkata", "Asia/Tokyo", "Asia/Tehran", "Asia/Kathmandu", "Asia/Gaza", "Asia/Pyongyang",
	"Australia/Sydney", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati",
	"Africa/Casablanca", "Africa/Cairo", "Africa/Monrovia", "Antarctica/Troll", "Atlantic/Azores",
	"UTC", "EST5EDT", "CET", "Etc/GMT+5", ":America/Chicago", "/usr/share/zoneinfo/Asia/Baku",
};

static void add_date(time_t at)
{
	struct tm date;
	char text[80];
	if (!localtime_r(&at, &date)) {
		batch_add_text("none");
		return;
	}
	strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S %a %j %z %Z", &date);
	batch_add_text(text);
	batch_add_number(date.tm_isdst);
	/* Back: with the kind of time that the clock shows, and without, to what shows the same. */
	struct tm again = date;
	again.tm_isdst = -1;
	batch_add_number(mktime(&date));
	mktime(&again);
	CHECK(again.tm_hour == date.tm_hour && again.tm_min == date.tm_min && again.tm_mday == date.tm_mday);
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		setenv("TZ", zones[i], 1);
		tzset();
		batch_begin(zones[i]);
		for (int n = 0; n < 2000; n++)
			add_date((time_t)(random_bits() >> 30) - ((time_t)1 << 33));
		for (int n = 0; n < 2000; n++)
			add_date((time_t)(random_bits() >> 33));
		add_date(-((time_t)1 << 40));
		add_date((time_t)1 << 40);
		batch_end();
	}
	return check_done();
}
