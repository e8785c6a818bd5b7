/* SPDX-License-Identifier: MIT */
/* The strtol family: values, ends, bases, limits, errors. */
#include "tests/check.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <wchar.h>

/* What each function answers: value and end as by hand, for strings whose value fits in 31 bits. */
static const struct {
	const char *s;
	int base;
	long value;
	int end;
} small[] = {
	{"0", 10, 0, 1}, {"1", 10, 1, 1}, {"-1", 10, -1, 2}, {"+7", 10, 7, 2}, {"", 10, 0, 0},
	{" ", 10, 0, 0}, {"-", 10, 0, 0}, {"+", 10, 0, 0}, {"+-1", 10, 0, 0}, {"--1", 10, 0, 0},
	{"  \t\n\v\f\r42x", 10, 42, 9}, {"a", 10, 0, 0}, {"12a", 10, 12, 2}, {"0x", 16, 0, 1},
	{"0x", 0, 0, 1}, {"0xg", 0, 0, 1}, {"0xg", 16, 0, 1}, {"0x1", 10, 0, 1}, {"0x1f", 16, 31, 4},
	{"0X1F", 16, 31, 4}, {"0x1f", 0, 31, 4}, {"-0x1f", 0, -31, 5}, {"1f", 16, 31, 2},
	{"010", 0, 8, 3}, {"08", 0, 0, 1}, {"010", 10, 10, 3}, {"010", 8, 8, 3}, {"8", 8, 0, 0},
	{"zz", 36, 1295, 2}, {"ZZ", 36, 1295, 2}, {"zz", 35, 0, 0}, {"1010", 2, 10, 4},
	{"102", 2, 2, 2}, {"0x12", 36, 42806, 4}, {"12 ", 0, 12, 2}, {"0", 0, 0, 1}, {"00", 0, 0, 2},
	{"-0", 10, 0, 2}, {"2147483647", 10, 2147483647, 10}, {"- 1", 10, 0, 0}, {"1.5", 10, 1, 1},
	{"\xff", 10, 0, 0}, {"1\xff", 10, 1, 1}, {"0x0x1", 0, 0, 3}, {"`@[{:/", 36, 0, 0},
};

static void small_values(void)
{
	for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
		const char *s = small[i].s;
		int base = small[i].base;
		char *end;
		errno = 0;
		CHECK_EQ(strtol(s, &end, base), small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtoll(s, &end, base), small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtoimax(s, &end, base), small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtoul(s, &end, base), (unsigned long)small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtoull(s, &end, base), (unsigned long long)small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtoumax(s, &end, base), (uintmax_t)small[i].value);
		CHECK_EQ(end - s, small[i].end);
		CHECK_EQ(strtol(s, NULL, base), small[i].value);
		CHECK_EQ(errno, 0);
		if (base == 10) {
			CHECK_EQ(atoi(s), small[i].value);
			CHECK_EQ(atol(s), small[i].value);
			CHECK_EQ(atoll(s), small[i].value);
		}
	}
}

/* value in that base, most significant digit first. */
static char *write_number(char *end, unsigned long long value, int negative, int base)
{
	*--end = '\0';
	do
		*--end = "0123456789abcdefghijklmnopqrstuvwxyz"[value % (unsigned)base];
	while (value /= (unsigned)base);
	if (negative)
		*--end = '-';
	return end;
}

/* Around the limits of long, in every base. */
static void limits(void)
{
	char buf[80];
	for (int base = 2; base <= 36; base++) {
		for (int step = -2; step <= 2; step++) {
			unsigned long long m = (unsigned long long)LONG_MAX + (unsigned long long)step;
			char *end, *s = write_number(buf + sizeof buf, m, 0, base);
			errno = 0;
			CHECK_EQ(strtol(s, &end, base), step > 0 ? LONG_MAX : (long)m);
			CHECK_EQ(errno, step > 0 ? ERANGE : 0);
			CHECK_EQ(*end, '\0');

			m = (unsigned long long)LONG_MAX + 1 + (unsigned long long)step;
			s = write_number(buf + sizeof buf, m, 1, base);
			errno = 0;
			CHECK_EQ(strtol(s, &end, base), step > 0 ? LONG_MIN : (long)(0 - m));
			CHECK_EQ(errno, step > 0 ? ERANGE : 0);
			CHECK_EQ(*end, '\0');

			if (step > 0)
				continue;
			s = write_number(buf + sizeof buf, ULLONG_MAX + (unsigned long long)step, 0, base);
			errno = 0;
			CHECK(strtoull(s, &end, base) == ULLONG_MAX + (unsigned long long)step);
			CHECK_EQ(errno, 0);
			s[-1] = '-';
			CHECK(strtoull(s - 1, &end, base) == 1 - (unsigned long long)step);
			CHECK_EQ(errno, 0);
		}
		char digits[200];
		for (int i = 0; i < 199; i++)
			digits[i] = '1';
		digits[199] = '\0';
		char *end;
		errno = 0;
		CHECK_EQ(strtoll(digits, &end, base), LLONG_MAX);
		CHECK_EQ(errno, ERANGE);
		CHECK_EQ(end - digits, 199);
		digits[0] = '-';
		errno = 0;
		CHECK_EQ(strtoll(digits, &end, base), LLONG_MIN);
		CHECK_EQ(errno, ERANGE);
		errno = 0;
		CHECK(strtoull(digits, &end, base) == ULLONG_MAX);
		CHECK_EQ(errno, ERANGE);
		errno = 0;
		CHECK(strtoul(digits, &end, base) == ULONG_MAX);
		CHECK_EQ(errno, ERANGE);
	}
}

static void bad_bases(void)
{
	static const int bases[] = {-1, 1, 37, 1000, INT_MIN, INT_MAX};
	for (size_t i = 0; i < sizeof bases / sizeof *bases; i++) {
		errno = 0;
		CHECK_EQ(strtol("1", NULL, bases[i]), 0);
		CHECK_EQ(errno, EINVAL);
#ifdef __FREEHOLD__ /* the host leaves end as it was */
		const char *text = "1";
		const wchar_t *wide_text = L"1";
		char *end = NULL;
		wchar_t *wide_end = NULL;
		CHECK(strtoul(text, &end, bases[i]) == 0 && end == text);
		CHECK(wcstol(wide_text, &wide_end, bases[i]) == 0 && wide_end == wide_text);
#endif
	}
}

static void unsigned_signs(void)
{
	errno = 0;
	CHECK(strtoul("-1", NULL, 10) == ULONG_MAX);
	CHECK(strtoul("-0", NULL, 10) == 0);
	CHECK(strtoull("-18446744073709551615", NULL, 10) == 1);
	CHECK_EQ(errno, 0);
	CHECK(strtoull("18446744073709551616", NULL, 10) == ULLONG_MAX);
	CHECK_EQ(errno, ERANGE);
}

int main(void)
{
	small_values();
	limits();
	bad_bases();
	unsigned_signs();
	return check_done();
}
