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

static void add_date(time_t at, int back)
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
	if (back)
		batch_add_number(mktime(&date));
	mktime(&again);
	CHECK(again.tm_hour == date.tm_hour && again.tm_min == date.tm_min && again.tm_mday == date.tm_mday);
}

static long offset_at(time_t at)
{
	struct tm date;
	localtime_r(&at, &date);
	return date.tm_gmtoff * 2 + (date.tm_isdst > 0);
}

/* The seconds beside every change that lasts ten days. Not back: of two times with one date the host
 * takes the one that is nearer to what it was asked before. */
static void add_changes(void)
{
	const time_t step = 864000;
	for (time_t at = -(time_t)2200000000; at < 2200000000; at += step) {
		time_t low = at, high = at + step;
		if (offset_at(low) == offset_at(high))
			continue;
		while (high - low > 1) {
			time_t middle = low + (high - low) / 2;
			if (offset_at(middle) == offset_at(low))
				low = middle;
			else
				high = middle;
		}
		add_date(low, 0);
		add_date(high, 0);
	}
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
		setenv("TZ", zones[i], 1);
		tzset();
		batch_begin(zones[i]);
		for (int n = 0; n < 2000; n++)
			add_date((time_t)(random_bits() >> 30) - ((time_t)1 << 33), 1);
		for (int n = 0; n < 2000; n++)
			add_date((time_t)(random_bits() >> 33), 1);
		add_date(-((time_t)1 << 40), 1);
		add_date((time_t)1 << 40, 1);
		add_changes();
		batch_end();
	}
	return check_done();
}
