/* SPDX-License-Identifier: MIT */
/* ctype.h over every unsigned char and EOF, against lists of the members of each class. */
#include "tests/check.h"

#include <ctype.h>

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGIT "0123456789"
#define PUNCT "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

static int in(const char *list, int c)
{
	for (; *list; list++)
		if (*list == c)
			return 1;
	return 0;
}

static void classes(int c)
{
	CHECK_EQ(!!isdigit(c), in(DIGIT, c));
	CHECK_EQ(!!isxdigit(c), in(DIGIT "abcdefABCDEF", c));
	CHECK_EQ(!!islower(c), in(LOWER, c));
	CHECK_EQ(!!isupper(c), in(UPPER, c));
	CHECK_EQ(!!isalpha(c), in(LOWER UPPER, c));
	CHECK_EQ(!!isalnum(c), in(LOWER UPPER DIGIT, c));
	CHECK_EQ(!!ispunct(c), in(PUNCT, c));
	CHECK_EQ(!!isgraph(c), in(LOWER UPPER DIGIT PUNCT, c));
	CHECK_EQ(!!isprint(c), in(LOWER UPPER DIGIT PUNCT " ", c));
	CHECK_EQ(!!isspace(c), in(" \t\n\v\f\r", c));
	CHECK_EQ(!!isblank(c), in(" \t", c));
	CHECK_EQ(!!iscntrl(c), (c >= 0 && c < 32) || c == 127);
}

static void conversions(int c)
{
	CHECK_EQ(tolower(c), in(UPPER, c) ? c - 'A' + 'a' : c);
	CHECK_EQ(toupper(c), in(LOWER, c) ? c - 'a' + 'A' : c);
}

int main(void)
{
	for (int c = -1; c < 256; c++) {
		classes(c);
		conversions(c);
		CHECK_EQ(!!isascii(c), c >= 0 && c < 128);
		CHECK_EQ(toascii(c), c & 127);
	}
	/* As functions too, where the header has macros. */
	CHECK((isdigit)('7') && !(isalpha)('7'));
	CHECK_EQ((toupper)('q'), 'Q');
	CHECK_EQ(_toupper('q'), 'Q');
	CHECK_EQ(_tolower('Q'), 'q');
	return check_done();
}
