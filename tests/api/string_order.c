/* SPDX-License-Identifier: MIT */
/*
 * Comparisons of strings: every length to 300 at many pairs of alignments and both right before an
 * inaccessible page, with a difference in either direction at several places, bytes of 128 and
 * more, and differences behind the end that must not count.
 */
#include "tests/guard.h"

#include <string.h>
#include <strings.h>

#define LONGEST 300

static char *left, *right; /* two pages each, guarded */

static int sign(int x)
{
	return (x > 0) - (x < 0);
}

static void lay(char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		s[i] = (char)(1 + (i * 59) % 255);
	s[len] = '\0';
}

static void equal(char *a, char *b, size_t len)
{
	lay(a, len);
	lay(b, len);
	CHECK_EQ(strcmp(a, b), 0);
	CHECK_EQ(strcoll(a, b), 0);
	CHECK_EQ(strcasecmp(a, b), 0);
	CHECK_EQ(strncmp(a, b, len + 1), 0);
	CHECK_EQ(strncmp(a, b, SIZE_MAX), 0);
	CHECK_EQ(strncasecmp(a, b, SIZE_MAX), 0);
	a[len] = 'y'; /* the strings end elsewhere now: behind the limit */
	CHECK_EQ(strncmp(a, b, len), 0);
	CHECK_EQ(strncasecmp(a, b, len), 0);
	a[len] = '\0';
}

/* a[at] is lower than b[at]; what follows says the opposite. */
static void different(char *a, char *b, size_t len, size_t at, unsigned char low,
                      unsigned char high)
{
	lay(a, len);
	lay(b, len);
	a[at] = (char)low;
	b[at] = (char)high;
	if (at + 1 < len)
		b[at + 1] = 1;
	CHECK_EQ(sign(strcmp(a, b)), -1);
	CHECK_EQ(sign(strcmp(b, a)), 1);
	CHECK_EQ(sign(strcoll(a, b)), -1);
	CHECK_EQ(sign(strncmp(a, b, at + 1)), -1);
	CHECK_EQ(sign(strncmp(b, a, len + 5)), 1);
	CHECK_EQ(strncmp(a, b, at), 0);
	CHECK_EQ(sign(strcasecmp(a, b)), -1);
	CHECK_EQ(sign(strcasecmp(b, a)), 1);
	CHECK_EQ(sign(strncasecmp(a, b, at + 1)), -1);
	CHECK_EQ(strncasecmp(a, b, at), 0);
}

static void both(char *a, char *b, size_t len)
{
	equal(a, b, len);
	if (!len)
		return;
	different(a, b, len, 0, 0x7f, 0x80);
	different(a, b, len, len - 1, 1, 0xff);
	different(a, b, len, len / 2, 0, 0x81); /* a ends here */
	different(a, b, len, len - 1, 0, 1);
}

/* Nothing is read behind the limit where no null is. */
static void limits(size_t len)
{
	char *a = left + 2 * GUARD_PAGE - len, *b = right + 2 * GUARD_PAGE - len;
	for (size_t i = 0; i < len; i++)
		a[i] = b[i] = 'c';
	CHECK_EQ(strncmp(a, b, len), 0);
	CHECK_EQ(strncasecmp(a, b, len), 0);
	CHECK_EQ(memcmp(a, b, len), 0);
	if (len) {
		b[len - 1] = 'd';
		CHECK_EQ(sign(strncmp(a, b, len)), -1);
		CHECK_EQ(sign(memcmp(b, a, len)), 1);
	}
}

static void cases(void)
{
	for (int i = 0; i < 256; i++) {
		for (int j = 0; j < 256; j++) {
			int x = i >= 'A' && i <= 'Z' ? i + 32 : i;
			int y = j >= 'A' && j <= 'Z' ? j + 32 : j;
			char a[] = {'k', (char)i, 0}, b[] = {'K', (char)j, 0};
			CHECK_EQ(sign(strcasecmp(a, b)), sign(x - y));
			CHECK_EQ(sign(strncasecmp(a, b, 2)), sign(x - y));
		}
	}
	CHECK_EQ(strcasecmp("Hello, WORLD", "hELLO, world"), 0);
	CHECK_EQ(strncasecmp("ABCx", "abcy", 3), 0);
	CHECK_EQ(strncasecmp("a", "b", 0), 0);
}

/* Rising order, each against each. */
static void versions(void)
{
	static const char *const rising[] = {
		"",           "000",        "00",        "01",        "010",        "09",
		"0",          "1",          "9",         "10",        "100",        "a",
		"a000",       "a00",        "a01",       "a09",       "a0",         "a1",
		"a2",         "a9",         "a10",       "a11",       "b",          "file-1.2",
		"file-1.10",  "file-1.10a", "file-1.100", "file-a",   "file1",      "file2",
		"file10",     "part1_f000", "part1_f00", "part1_f01", "part1_f010", "part1_f09",
		"part1_f0",   "part1_f1",   "x\x80",
	};
	int count = sizeof rising / sizeof *rising;
	for (int i = 0; i < count; i++)
		for (int j = 0; j < count; j++)
			CHECK_EQ(sign(strverscmp(rising[i], rising[j])), sign(i - j));
}

int main(void)
{
	left = guarded_pages(2);
	right = guarded_pages(2);
	size_t step = check_emulated() ? 5 : 1;
	for (size_t len = 0; len <= LONGEST; len++) {
		char *left_end = left + 2 * GUARD_PAGE - len - 1;
		char *right_end = right + 2 * GUARD_PAGE - len - 1;
		for (size_t align = 0; align < 16; align += step) {
			both(left + align, right + (align * 7 + len) % 16, len);
			both(left_end, right + align, len);
			/* Across a border of pages, at another place in each string. */
			both(left + GUARD_PAGE - len / 2 - align,
			     right + GUARD_PAGE - (align * 19) % (len + 1), len);
		}
		both(left_end, right_end, len);
		limits(len);
	}
	for (size_t len = 3000; len < 3020; len++)
		both(left + 5, right + 1200 - len % 16, len);
	cases();
	versions();
	return check_done();
}
