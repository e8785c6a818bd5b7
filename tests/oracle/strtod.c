/* SPDX-License-Identifier: MIT */
/* strtod, strtof and strtold: random texts of numbers, good and bad. */
#include "tests/oracle/formats.h"
#include "tests/oracle/numbers.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static char text[40000];

/*
 * The host loses a bit below the normal numbers: the one behind the mant_dig that a normal number
 * would have, where it is the last.
 */
static int host_loses_bit(uint64_t significand, unsigned field, int mant_dig, int min_exp)
{
	return (int)(field & 0x7fff) - 16382 < min_exp && significand << (mant_dig + 1) == 0 &&
	       significand >> (63 - mant_dig) & 1;
}

/* The bits of each, where it ended and errno. */
static void convert(void)
{
	char *end;
	uint64_t bits, significand;
	uint32_t single;
	uint16_t field;
	if (batch_number == batch_shown) {
		check_puts(text);
		check_puts("\n");
	}

	case_made();
	errno = 0;
	long double l = strtold(text, &end);
	memcpy(&significand, &l, 8);
	memcpy(&field, (char *)&l + 8, 2);
	batch_add_number((long long)significand);
	batch_add_number(field);
	batch_add_number(end - text);
	batch_add_number(errno);

	errno = 0;
	double d = strtod(text, &end);
	memcpy(&bits, &d, 8);
	if (host_loses_bit(significand, field, 53, -1021)) {
		case_left_out();
	} else {
		batch_add_number((long long)bits);
		batch_add_number(end - text);
		batch_add_number(errno);
	}

	errno = 0;
	float f = strtof(text, &end);
	memcpy(&single, &f, 4);
	if (host_loses_bit(significand, field, 24, -125)) {
		case_left_out();
	} else {
		batch_add_number(single);
		batch_add_number(end - text);
		batch_add_number(errno);
	}
}

static char *append_text(char *to, const char *from)
{
	while (*from)
		*to++ = *from++;
	return to;
}

/* Some digits, a point somewhere, an exponent. */
static void random_decimal(unsigned most)
{
	char *to = text;
	unsigned len = 1 + random_below(most);
	unsigned point = random_below(2) ? random_below(len + 1) : 99999;
	char narrow = random_of("0123456789");
	unsigned kind = random_below(4);
	if (random_below(4) == 0)
		*to++ = random_of("+-");
	for (unsigned i = 0; i < len; i++) {
		if (i == point)
			*to++ = '.';
		*to++ = kind ? (char)('0' + random_below(10)) : random_below(10) ? narrow : '0';
	}
	if (random_below(3)) {
		*to++ = random_of("eE");
		if (random_below(2))
			*to++ = random_of("+-");
		to = append_number(to, random_below(random_below(8) ? 40 : random_below(4) ? 350 : 5100));
	}
	*to = '\0';
}

/* Exactly halfway between two numbers, or beside it by one in the last digit or further down. */
static void halfway(int shape)
{
	uint64_t significand = random_significand();
	unsigned exponent_from = random_below(2090);
	int places = 1200;
	if (shape == 0) {
		long double middle = long_double_from_bits(
			16383 - 1070 + exponent_from, (significand >> 11 | 1ull << 52) << 11 | 1 << 10);
		places = random_below(2) ? snprintf(text, sizeof text, "%.*Le", places, middle)
		                         : snprintf(text, sizeof text, "%.*Lf", places, middle);
	} else if (shape == 1) { /* subnormal doubles */
		int drop = (int)random_below(52);
		long double middle = long_double_from_bits(16383 - 1023 - (unsigned)drop,
			(significand >> (12 + drop) | 1ull << (51 - drop)) << (12 + drop) | 1ull << (11 + drop));
		places = snprintf(text, sizeof text, "%.*Le", places, middle);
	} else { /* floats */
		double middle = double_from_bits((uint64_t)(1023 - 150 + exponent_from % 280) << 52 |
			significand >> 41 << 29 | 1 << 28);
		places = snprintf(text, sizeof text, "%.*e", 300, middle);
	}
	char *exponent = strchr(text, 'e');
	char *last = exponent ? exponent - 1 : text + places - 1;
	switch (random_below(4)) {
	case 0:
		*last = '1';
		break;
	case 1: /* a unit less: from the last digit that is not zero on */
		while (*last == '0')
			*last-- = '9';
		if (*last != '.')
			--*last;
		break;
	default:
		break;
	}
}

static void printed(void)
{
	int precision = (int)random_below(25);
	switch (random_below(6)) {
	case 0:
		snprintf(text, sizeof text, "%.17g", random_double());
		break;
	case 1:
		snprintf(text, sizeof text, "%a", random_double());
		break;
	case 2:
		snprintf(text, sizeof text, "%.21Lg", random_long_double());
		break;
	case 3:
		snprintf(text, sizeof text, "%La", random_long_double());
		break;
	case 4:
		snprintf(text, sizeof text, "%.*e", precision, random_double());
		break;
	default:
		snprintf(text, sizeof text, "%.*f", precision, random_double());
		break;
	}
}

static void hexadecimal(void)
{
	char *to = append_text(text, random_below(2) ? "0x" : "-0X");
	unsigned len = 1 + random_below(24);
	unsigned point = random_below(2) ? random_below(len + 1) : 99999;
	unsigned kind = random_below(4);
	for (unsigned i = 0; i < len; i++) {
		if (i == point)
			*to++ = '.';
		*to++ = kind ? random_of("0123456789abcdefABCDEF") : random_of("0000f8");
	}
	if (random_below(4)) {
		*to++ = random_of("pP");
		if (random_below(2))
			*to++ = random_of("+-");
		to = append_number(to, random_below(random_below(4) ? 160 : random_below(4) ? 1200 : 17000));
	}
	*to = '\0';
}

/* Pieces of numbers in any order. */
static void malformed(void)
{
	static const char *const pieces[] = {
		"0", "1", "9", "0x", "0X", ".", "e", "E", "p", "+", "-", "inf", "INFINITY", "infinit", "nan",
		"NaN(", "(", ")", "nan(12)", "nan(0x1f)", "nan(z_9)", "nan(08)", " ", "\t\n", "00", "123",
		"e5", "e+", "e-3", "p-2", "f", "x", "i", "n", "_", "a", ".5", "5.", "e99999999999999999999",
		"e-99999999999999999999", "\v\f\r",
	};
	char *to = text;
	*to = '\0';
	for (unsigned count = 1 + random_below(5); count--;)
		to = append_text(to, pieces[random_below(sizeof pieces / sizeof *pieces)]);
	*to = '\0';
}

/* Far more digits than matter, and exponents that bring them back. */
static void long_text(void)
{
	char *to = text;
	unsigned zeros = random_below(6000);
	unsigned digits = 1 + random_below(13000);
	unsigned kind = random_below(3);
	if (random_below(2))
		to = append_text(to, "0.");
	for (unsigned i = 0; i < zeros; i++)
		*to++ = '0';
	for (unsigned i = 0; i < digits; i++)
		*to++ = kind ? (char)('0' + random_below(10)) : i ? '0' : '1';
	if (random_below(2)) {
		to = append_text(to, random_below(2) ? "1e-" : "e");
		to = append_number(to, random_below(2) ? zeros : random_below(16000));
	}
	*to = '\0';
}

int main(int argc, char **argv)
{
	transcript_begin(argc, argv);
	for (long batch = check_scale(300); batch--;) {
		batch_begin("decimal");
		for (int i = 0; i < 300; i++) {
			random_decimal(batch % 4 ? 24 : 60);
			convert();
		}
		batch_end();
		batch_begin("printed");
		for (int i = 0; i < 100; i++) {
			printed();
			convert();
		}
		batch_end();
		batch_begin("hexadecimal");
		for (int i = 0; i < 100; i++) {
			hexadecimal();
			convert();
		}
		batch_end();
		batch_begin("malformed");
		for (int i = 0; i < 100; i++) {
			malformed();
			convert();
		}
		batch_end();
		batch_begin("halfway");
		for (int i = 0; i < 15; i++) {
			halfway(i % 3);
			convert();
		}
		batch_end();
	}
	for (long batch = check_scale(32); batch--;) {
		batch_begin("long");
		for (int i = 0; i < 4; i++) {
			long_text();
			convert();
		}
		batch_end();
	}
	return transcript_done();
}
