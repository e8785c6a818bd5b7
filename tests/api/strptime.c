/* SPDX-License-Identifier: MIT */
/* strptime: what strftime wrote comes back; single conversions; refusals. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <string.h>
#include <time.h>

static void round_trips(void)
{
	static const char *const formats[] = {"%Y-%m-%d %H:%M:%S", "%c", "%D %T", "%F %r", "%a, %d %b %Y %T",
		"%A %e %B %Y %R:%S", "%Y %j %H%M%S", "%C%y-%m-%d %I:%M:%S%p", "%x %X", "%h %d %Y\t%k:%M:%S"};
	for (size_t f = 0; f < sizeof formats / sizeof *formats; f++)
		for (int i = 0; i < 60; i++) {
			char text[100];
			struct tm t = {.tm_year = 70 + i % 60, .tm_mon = i * 7, .tm_mday = i, .tm_hour = i,
				.tm_min = i, .tm_sec = 59 - i};
			struct tm got = {0};
			timegm(&t);
			t.tm_year = 70 + (t.tm_year - 70 + 99) % 99; /* two digits of year will do */
			timegm(&t);
			strftime(text, sizeof text, formats[f], &t);
			char *end = strptime(text, formats[f], &got);
			CHECK(end && !*end);
			if (f == 2 || f == 8)
				got.tm_year = t.tm_year; /* years from 2069 on would not come back */
			CHECK(got.tm_year == t.tm_year && got.tm_mon == t.tm_mon && got.tm_mday == t.tm_mday);
			CHECK(got.tm_hour == t.tm_hour && got.tm_min == t.tm_min && got.tm_sec == t.tm_sec);
			if (f != 2 && f != 8)
				CHECK(got.tm_wday == t.tm_wday && got.tm_yday == t.tm_yday);
		}
}

static const struct {
	const char *s, *format;
	int end; /* -1: refused */
} cases[] = {
	{"", "", 0}, {"abc", "abc", 3}, {"abd", "abc", -1}, {"  12", "%d", 4}, {"32", "%d", -1},
	{"0", "%d", -1}, {"123", "%d", 2}, {"24", "%H", -1}, {"23", "%H", 2},
	{"61", "%S", 2}, {"13", "%m", -1}, {"0", "%m", -1}, {"12", "%I", 2}, {"13", "%I", -1},
	{"366", "%j", 3}, {"367", "%j", -1}, {"7", "%u", 1}, {"8", "%u", -1}, {"x", "%d", -1},
	{"MONDAY", "%a", 6}, {"mon", "%A", 3}, {"Mox", "%a", -1}, {"sept", "%b", 3}, {"May", "%B", 3},
	{"a   b", "a b", 5}, {"ab", "a b", 2}, {"a\n\tb", "a%nb", 4}, {"%", "%%", 1}, {"x", "%%", -1},
	{"+0130", "%z", 5}, {"-05:30", "%z", 6}, {"Z", "%z", 1}, {"pm", "%p", 2}, {"xm", "%p", -1},
	{"12", "%Od", 2}, {"1999", "%EY", 4}, {"1999-2", "%Y-%m", 6}, {"20240229", "%Y%m%d", 8},
	{"x", "%", -1}, {"x", "x%E", -1},
};

int main(void)
{
	round_trips();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tm t = {0};
		char *end = strptime(cases[i].s, cases[i].format, &t);
		CHECK_EQ(end ? end - cases[i].s : -1, cases[i].end);
	}
	struct tm t = {0};
	CHECK(strptime("683078400", "%s", &t) && timegm(&t) == 683078400);
	CHECK(!strptime("x", "%s", &t));
#ifdef __FREEHOLD__ /* the host does not see that it is too much */
	CHECK(!strptime("9223372036854775808", "%s", &t));
#endif
	strptime("1999-02-29", "%Y-%m-%d", &t);
	CHECK(t.tm_mon == 1 && t.tm_mday == 29 && t.tm_wday == 1 && t.tm_yday == 59);
	strptime("-05:30", "%z", &t);
	CHECK_EQ(t.tm_gmtoff, -19800);
	strptime("68", "%y", &t);
	CHECK_EQ(t.tm_year, 168);
	strptime("69", "%y", &t);
	CHECK_EQ(t.tm_year, 69);
	strptime("12:30 AM", "%I:%M %p", &t);
	CHECK_EQ(t.tm_hour, 0);
	strptime("PM 12:30", "%p %I:%M", &t);
	CHECK_EQ(t.tm_hour, 12);
	return check_done();
}
