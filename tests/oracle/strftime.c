/* SPDX-License-Identifier: MIT */
/* Every conversion of strftime, with flags and widths, over many dates: a hash a line. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <time.h>

static const char letters[] = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYZ%z";
static const char *const formats[] = {
	"%_d", "%-d", "%0e", "%-e", "%_H", "%-H", "%_I", "%-I", "%_j", "%-j", "%_m", "%-m", "%-M", "%_S",
	"%-S", "%_y", "%-y", "%^a", "%^A", "%^b", "%^B", "%#a", "%#A", "%#b", "%#B", "%#p", "%#Z", "%^p",
	"%^c", "%^x", "%^r", "%^h", "%3d", "%5d", "%10Y", "%_10Y", "%010Y", "%-10Y", "%6j", "%_6j",
	"%10a", "%010a", "%_10a", "%12A", "%3A", "%20c", "%12D", "%12F", "%12T", "%10R", "%14r", "%5n",
	"%5%", "%10Z", "%010Z", "%4k", "%04l", "%0k", "%-l", "%12s", "%4u", "%3w", "%5U", "%5V", "%5W",
	"%Ec", "%EC", "%Ex", "%EX", "%Ey", "%EY", "%Od", "%Oe", "%OH", "%OI", "%Om", "%OM", "%OS", "%Ou",
	"%OU", "%OV", "%Ow", "%OW", "%Oy", "%Ob", "%OB", "%Ed", "%EH", "%Oc", "%Ox", "%OY", "%Ea", "%OA",
	"%E", "%O", "%Q", "%i", "%", "abc", "", "%Y-%m-%dT%H:%M:%S%z", "%a, %d %b %Y %H:%M:%S %Z",
	"%%%d%%", "%^Q",
};

static uint64_t state = 88172645463325252u;

static uint64_t rnd(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

#define DATES 1500
static struct tm dates[DATES];

static uint32_t hash(uint32_t h, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return (h ^ (uint32_t)len) * 16777619u;
}

static void one(const char *format, int first, int last)
{
	char text[200];
	uint32_t h = 2166136261u;
	for (int i = first; i < last; i++)
		h = hash(h, text, strftime(text, sizeof text, format, &dates[i]));
	check_puts(format);
	check_puts(" from ");
	check_number(first);
	check_puts(": ");
	check_number(h);
	check_puts(", last ");
	check_puts(text);
	check_puts("\n");
	check_made++;
}

int main(void)
{
	/* The last days of years, the first ones, leap days, then anything from 1000 to 9999. */
	int count = 0;
	for (int64_t year = 1960; year < 2060 && count < DATES; year++)
		for (int day = -3; day <= 3; day++) {
			struct tm t = {.tm_year = (int)year - 1900, .tm_mday = 1 + day, .tm_hour = 13};
			time_t at = timegm(&t);
			gmtime_r(&at, &dates[count++]);
		}
	while (count < DATES) {
		time_t at = (time_t)(rnd() % 284012524800u) - 30610224000;
		gmtime_r(&at, &dates[count++]);
	}
	for (const char *letter = letters; *letter; letter++) {
		char format[] = {'%', *letter, '\0'};
		for (int i = 0; i < DATES; i += DATES / 5)
			one(format, i, i + DATES / 5);
	}
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		one(formats[i], 0, DATES);
	return check_done();
}
