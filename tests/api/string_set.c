/* SPDX-License-Identifier: MIT */
/* Spans, tokens and fields; lowest bits. */
#include "tests/guard.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

static char *page; /* one, guarded */

/* A run of members of one set, then one of the other set, then the end, right before the edge. */
static void spans(const char *members, const char *others, size_t run, size_t more)
{
	size_t members_len = strlen(members), others_len = strlen(others);
	char *s = page + GUARD_PAGE - run - more - 1;
	for (size_t i = 0; i < run; i++)
		s[i] = members[(i * 11) % members_len];
	for (size_t i = 0; i < more; i++)
		s[run + i] = others[(i * 13) % others_len];
	s[run + more] = '\0';
	CHECK_EQ(strspn(s, members), run);
	CHECK_EQ(strspn(s, others), run ? 0 : more);
	CHECK_EQ(strcspn(s, others), run);
	CHECK_EQ(strcspn(s, members), run ? 0 : more);
	CHECK(strpbrk(s, others) == (more ? s + run : NULL));
	CHECK(strpbrk(s, members) == (run ? s : NULL));
	CHECK_EQ(strspn(s, ""), 0);
	CHECK_EQ(strcspn(s, ""), run + more);
	CHECK(strpbrk(s, "") == NULL);
}

/* Sets of n bytes each. */
static void spans_of(size_t n, size_t run, size_t more)
{
	char members[] = "0123456789", others[] = "abcdefghij";
	members[n] = others[n] = '\0';
	spans(members, others, run, more);
}

static void all_bytes(void)
{
	char set[256];
	for (int i = 0; i < 255; i++)
		set[i] = (char)(i + 1);
	set[255] = '\0';
	CHECK_EQ(strspn(set, set), 255);
	for (int i = 0; i < 255; i++) {
		char one[] = {set[i], '\0'};
		CHECK_EQ(strcspn(set, one), i);
		CHECK_EQ(strspn(set, one), i == 0);
		char two[] = {set[i], set[254], '\0'};
		CHECK(strpbrk(set, two) == set + i);
	}
}

static void tokens(void)
{
	char text[] = ",;one, two;;three,", other[] = "x y";
	CHECK_STR(strtok(text, ",;"), "one");
	CHECK_STR(strtok(NULL, ",; "), "two");
	CHECK_STR(strtok(NULL, ","), ";three");
	CHECK(strtok(NULL, ",") == NULL);
	CHECK(strtok(NULL, ",") == NULL);
	char none[] = ",,,";
	CHECK(strtok(none, ",") == NULL);
	CHECK(strtok(NULL, ",") == NULL);

	char again[] = "a b  c";
	char *rest, *inner;
	CHECK_STR(strtok_r(again, " ", &rest), "a");
	CHECK_STR(strtok_r(other, " ", &inner), "x");
	CHECK_STR(strtok_r(NULL, " ", &rest), "b");
	CHECK_STR(strtok_r(NULL, " ", &inner), "y");
	CHECK_STR(strtok_r(NULL, " ", &rest), "c");
	CHECK(strtok_r(NULL, " ", &rest) == NULL);
	CHECK(strtok_r(NULL, " ", &inner) == NULL);
	char empty[1] = "";
	CHECK(strtok_r(empty, " ", &rest) == NULL);
}

static void fields(void)
{
	char text[] = "a::b;c:";
	char *rest = text;
	CHECK_STR(strsep(&rest, ":;"), "a");
	CHECK_STR(strsep(&rest, ":;"), "");
	CHECK_STR(strsep(&rest, ":;"), "b");
	CHECK_STR(strsep(&rest, ":;"), "c");
	CHECK_STR(strsep(&rest, ":;"), "");
	CHECK(rest == NULL);
	CHECK(strsep(&rest, ":;") == NULL);
	char whole[] = "whole";
	rest = whole;
	CHECK_STR(strsep(&rest, ""), "whole");
	CHECK(rest == NULL);
}

static void lowest_bits(void)
{
	CHECK_EQ(ffs(0), 0);
	CHECK_EQ(ffsl(0), 0);
	CHECK_EQ(ffsll(0), 0);
	for (int bit = 0; bit < 64; bit++) {
		long long value = (long long)(~0ULL << bit);
		CHECK_EQ(ffsll(value), bit + 1);
		CHECK_EQ(ffsll((long long)(1ULL << bit)), bit + 1);
		if (bit < (int)(CHAR_BIT * sizeof(long)))
			CHECK_EQ(ffsl((long)value), bit + 1);
		if (bit < 32)
			CHECK_EQ(ffs((int)value), bit + 1);
	}
}

int main(void)
{
	page = guarded_pages(1);
	for (size_t run = 0; run < 60; run++) {
		for (size_t more = 0; more < 40; more++) {
			spans_of(1 + (run + more) % 10, run, more);
			spans("\x80\xff\x01", "\x7f\xfe\x02", run, more);
			spans("0123456789abcdef", "ghijklmnopqrstuvwxyz-+.", run, more);
		}
	}
	all_bytes();
	tokens();
	fields();
	lowest_bits();
	return check_done();
}
