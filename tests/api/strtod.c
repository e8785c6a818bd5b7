/* SPDX-License-Identifier: MIT */
/* strtod, strtof, strtold, atof: exact results, where they end, and ERANGE. */
#include "tests/check.h"

#include <errno.h>
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static uint64_t double_bits(double value)
{
	uint64_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static uint32_t float_bits(float value)
{
	uint32_t bits;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static const struct {
	const char *text;
	int used;
	double value;
} table[] = {
	{"", 0, 0}, {" ", 0, 0}, {"x", 0, 0}, {"+", 0, 0}, {"-", 0, 0}, {".", 0, 0}, {"-.", 0, 0},
	{"+-1", 0, 0}, {"e5", 0, 0}, {".e5", 0, 0}, {"- 1", 0, 0}, {"in", 0, 0}, {"na", 0, 0},
	{"0", 1, 0}, {"-0", 2, -0.0}, {"+0.", 3, 0}, {".0", 2, 0}, {"0e99999999999", 13, 0},
	{"1", 1, 1}, {"-1", 2, -1}, {"+1", 2, 1}, {"1.", 2, 1}, {".5", 2, .5}, {"-.5", 3, -.5},
	{" \t\n\v\f\r1", 7, 1}, {"1 ", 1, 1}, {"1x", 1, 1}, {"1.5.5", 3, 1.5}, {"1..5", 2, 1},
	{"1e", 1, 1}, {"1e+", 1, 1}, {"1e-x", 1, 1}, {"1e5", 3, 1e5}, {"1E+5", 4, 1e5}, {"1e-5", 4, 1e-5},
	{"1e05", 4, 1e5}, {"1e5.5", 3, 1e5}, {"1.e5", 4, 1e5}, {"00012", 5, 12}, {"0.0001e4", 8, 1},
	{"123456789012345678901234567890", 30, 123456789012345678901234567890.0},
	{"0.1", 3, 0.1}, {"3.14159265358979", 16, 3.14159265358979}, {"1e22", 4, 1e22}, {"1e23", 4, 1e23},
	{"9007199254740993", 16, 9007199254740992.0}, {"9007199254740993.0000001", 24, 9007199254740994.0},
	{"9007199254740995", 16, 9007199254740996.0}, {"1.7976931348623157e308", 22, DBL_MAX},
	{"2.2250738585072014e-308", 23, DBL_MIN}, {"5e-324", 6, DBL_TRUE_MIN},
	{"0x", 1, 0}, {"0xg", 1, 0}, {"0x.", 1, 0}, {"0x.p1", 1, 0}, {"-0x", 2, -0.0}, {"0x1", 3, 1},
	{"0X1P4", 5, 16}, {"0x1p", 3, 1}, {"0x1p+", 3, 1}, {"0x1p-2", 6, .25}, {"0x.8", 4, .5},
	{"0xa.8p0", 7, 10.5}, {"0x1.fffffffffffff8", 18, 2}, {"0x1.fffffffffffff7", 18, 0x1.fffffffffffffp0},
	{"0x1.00000000000008", 18, 1}, {"0x1.00000000000008000000000000000001", 36, 0x1.0000000000001p0},
	{"0x0.0000000000000000000000000000001p124", 39, 1}, {"0x1e5", 5, 0x1e5},
	{"1e99999999999999999999999999", 28, __builtin_inf()}, {"1e-99999999999999999999999999", 29, 0},
	{"-1e400", 6, -__builtin_inf()}, {"0x1p99999999999999999999", 24, __builtin_inf()},
	{"inf", 3, __builtin_inf()}, {"-INF", 4, -__builtin_inf()}, {"infinity", 8, __builtin_inf()},
	{"InFiNiTyx", 8, __builtin_inf()}, {"infinit", 3, __builtin_inf()}, {"infi", 3, __builtin_inf()},
};

static void by_table(void)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		char *end = NULL;
		CHECK_EQ(double_bits(strtod(table[i].text, &end)), double_bits(table[i].value));
		if (!CHECK_EQ(end - table[i].text, table[i].used))
			check_puts(table[i].text), check_puts("\n");
		CHECK_EQ(double_bits(atof(table[i].text)), double_bits(table[i].value));
		strtof(table[i].text, &end);
		CHECK_EQ(end - table[i].text, table[i].used);
		strtold(table[i].text, &end);
		CHECK_EQ(end - table[i].text, table[i].used);
	}
}

static void nans(void)
{
	char *end;
	const char *text = "nan(12)x";
	CHECK_EQ(double_bits(strtod(text, &end)), 0x7ff800000000000cu);
	CHECK_EQ(end - text, 7);
	text = "-NaN(0x1f)";
	CHECK_EQ(double_bits(strtod(text, &end)), 0xfff800000000001fu);
	CHECK_EQ(end - text, 10);
	CHECK_EQ(double_bits(strtod("nan(017)", NULL)), 0x7ff800000000000fu);
	CHECK_EQ(double_bits(strtod("nan(08)", NULL)), 0x7ff8000000000000u);
	CHECK_EQ(double_bits(strtod("nan(a_b)", NULL)), 0x7ff8000000000000u);
	CHECK_EQ(double_bits(strtod("nan(99999999999999999999)", NULL)), 0x7fffffffffffffffu);
	CHECK_EQ(float_bits(strtof("nan(12)", NULL)), 0x7fc0000cu);
	text = "nan(12";
	strtod(text, &end);
	CHECK_EQ(end - text, 3);
	text = "nan()";
	strtod(text, &end);
	CHECK_EQ(end - text, 5);
	text = "nan(1-2)";
	strtod(text, &end);
	CHECK_EQ(end - text, 3);
}

static int range_error(const char *text, int which)
{
	errno = 0;
	if (which == 0)
		strtof(text, NULL);
	else if (which == 1)
		strtod(text, NULL);
	else
		strtold(text, NULL);
	return errno == ERANGE;
}

static void ranges(void)
{
	CHECK(!range_error("1.7976931348623158e308", 1));
	CHECK(range_error("1.7976931348623159e308", 1));
	CHECK(range_error("1e309", 1));
	CHECK(!range_error("1e309", 2));
	CHECK(range_error("1e4933", 2));
	CHECK(range_error("-1e39", 0));
	CHECK(!range_error("3.4028235e38", 0));
	CHECK(!range_error("inf", 1));
	CHECK(!range_error("0e-999999", 1));
	CHECK(range_error("1e-400", 1));
	CHECK(range_error("5e-324", 1));
	CHECK(!range_error("0x1p-1074", 1)); /* exact */
	CHECK(range_error("0x1p-1075", 1));
	CHECK(range_error("0x1.8p-1074", 1));
	CHECK(!range_error("0x1p-1022", 1));
	CHECK(!range_error("2.2250738585072014e-308", 1));
	CHECK(range_error("2.2250738585072011e-308", 1));
	CHECK(!range_error("0x0.fffffffffffffcp-1022", 1)); /* the least number that becomes normal */
	CHECK(range_error("0x0.fffffffffffffbp-1022", 1));
	CHECK(!range_error("0x1p-16445", 2));
	CHECK(range_error("1e-4940", 2));
	CHECK(range_error("1e-45", 0));

	CHECK_EQ(float_bits(strtof("3.4028235677973366e38", NULL)), 0x7f7fffffu);
	CHECK_EQ(float_bits(strtof("3.4028235677973367e38", NULL)), 0x7f800000u);
	CHECK_EQ(float_bits(strtof("1.401298464324817e-45", NULL)), 1);
	CHECK_EQ(float_bits(strtof("7.006492321624085e-46", NULL)), 0);
	CHECK_EQ(float_bits(strtof("7.006492321624086e-46", NULL)), 1);
	CHECK_EQ(float_bits(strtof("-1.17549435e-38", NULL)), 0x80800000u);
	CHECK(strtold("1.18973149535723176502e+4932", NULL) == LDBL_MAX);
	CHECK(strtold("3.3621031431120935063e-4932", NULL) == LDBL_MIN);
	CHECK(strtold("3.6451995318824746025e-4951", NULL) == LDBL_TRUE_MIN);
}

/* Every power of ten from its digits written out, against the one with an exponent. */
static void powers(void)
{
	static char text[5000];
	for (int i = 0; i < 309; i++) {
		char shorter[16];
		text[0] = '1';
		memset(text + 1, '0', (size_t)i);
		text[1 + i] = '\0';
		snprintf(shorter, sizeof shorter, "1e%d", i);
		CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(strtod(shorter, NULL)));
		CHECK_EQ(float_bits(strtof(text, NULL)), float_bits(strtof(shorter, NULL)));

		text[0] = '.';
		memset(text + 1, '0', (size_t)i);
		strcpy(text + 1 + i, "1");
		snprintf(shorter, sizeof shorter, "1e-%d", i + 1);
		CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(strtod(shorter, NULL)));
		CHECK_EQ(float_bits(strtof(text, NULL)), float_bits(strtof(shorter, NULL)));
	}
	for (int i = 0; i < 1000; i++) { /* there and back */
		char printed[40];
		uint64_t bits = (uint64_t)i * 0x20c49ba5e353f7u + 0x123456789u * (uint64_t)i;
		double value;
		memcpy(&value, &bits, sizeof value);
		snprintf(printed, sizeof printed, "%.17g", value);
		CHECK_EQ(double_bits(strtod(printed, NULL)), bits);
	}
}

/* Halfway between two numbers, exactly; a digit 10,000 places further on decides. */
static void far_digits(void)
{
	static char text[12000];
	memset(text, '0', sizeof text - 1);
	memcpy(text, "9007199254740993.", 17);
	CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(9007199254740992.0));
	text[11000] = '1';
	CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(9007199254740994.0));
	memcpy(text, "36893488147419103233.", 21); /* 2^65 + 1 */
	text[11990] = '1';
	CHECK(strtold(text, NULL) == 0x1p65L);
	memcpy(text, "36893488147419103234.", 21);
	CHECK(strtold(text, NULL) == 0x1.0000000000000002p65L);

	memset(text, '0', sizeof text - 1);
	memcpy(text, "0x1.00000000000008", 18);
	CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(1));
	text[11000] = '1';
	CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(0x1.0000000000001p0));
}

/* Not a byte beyond the string is read. */
static void at_a_page_end(void)
{
	char *pages = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	munmap(pages + 4096, 4096);
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		size_t size = strlen(table[i].text) + 1;
		char *text = memcpy(pages + 4096 - size, table[i].text, size);
		CHECK_EQ(double_bits(strtod(text, NULL)), double_bits(table[i].value));
	}
}

int main(void)
{
	by_table();
	nans();
	ranges();
	powers();
	far_digits();
	at_a_page_end();
	return check_done();
}
