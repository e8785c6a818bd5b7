/* SPDX-License-Identifier: MIT */
/*
 * Random expressions and texts: what regcomp says, whether and where the whole matches. Where
 * subexpressions lie is not asked here, since the host forgets that a turn of a repetition begins
 * afresh (POSIX: see tests/tool/regex.sh).
 */
#include "tests/oracle/transcript.h"

#include <locale.h>
#include <regex.h>

static char pattern[256], *end;

/* An expression of either kind, nested so deep at most. */
static void make(int extended, int depth)
{
	for (int n = 1 + (int)random_below(3); n; n--) {
		unsigned kind = random_below(depth ? 12 : 9);
		if (kind < 4) {
			*end++ = "abcB"[kind];
		} else if (kind < 9) {
			static const char *const atoms[] = {".", "[ab]", "[^a]", "[[:upper:]a-b]", "\xc3\xa9"};
			end = stpcpy(end, atoms[kind - 4]);
		} else {
			end = stpcpy(end, extended ? "(" : "\\(");
			make(extended, depth - 1);
			if (random_below(3) == 0) {
				end = stpcpy(end, extended ? "|" : "\\|");
				make(extended, depth - 1);
			}
			end = stpcpy(end, extended ? ")" : "\\)");
		}
		static const char *const operators[2][4] = {{"*", "\\+", "\\?", "\\{1,2\\}"}, {"*", "+", "?", "{1,2}"}};
		if (random_below(3) == 0)
			end = stpcpy(end, operators[extended][random_below(4)]);
	}
}

static void random_text(char *text)
{
	for (int n = (int)random_below(12); n; n--)
		text = stpcpy(text, ((const char *const[]){"a", "b", "c", "B", "\n", "\xc3\xa9", "A", "b"})[random_below(8)]);
	*text = '\0';
}

static void try_one(int compile_flags, int flags)
{
	char text[64];
	regex_t regex;
	regmatch_t match[1];
	int error = regcomp(&regex, pattern, compile_flags);
	batch_add_number(error != 0);
	for (int i = 0; i < 4; i++) {
		random_text(text);
		int ret = error ? -1 : regexec(&regex, text, 1, match, flags);
		batch_add_text(pattern);
		batch_add_text(text);
		batch_add_number(ret);
		if (ret)
			continue;
		batch_add_number(match[0].rm_so);
		batch_add_number(match[0].rm_eo);
	}
	if (!error)
		regfree(&regex);
}

int main(int argc, char **argv)
{
	static const int compile_flags[] = {0, REG_ICASE, REG_NEWLINE, REG_ICASE | REG_NEWLINE};
	transcript_begin(argc, argv);
	setlocale(LC_ALL, "C.UTF-8");
	for (int batch = 0; batch < 40; batch++) {
		batch_begin(batch & 1 ? "extended" : "basic");
		for (int i = 0; i < 250; i++) {
			end = pattern;
			if (random_below(6) == 0)
				*end++ = '^';
			make(batch & 1, 1);
			if (random_below(6) == 0)
				*end++ = '$';
			*end = '\0';
			try_one(compile_flags[random_below(4)] | (batch & 1 ? REG_EXTENDED : 0),
			        (int)random_below(4));
		}
		batch_end();
	}
	/* Anything at all. */
	for (int batch = 0; batch < 20; batch++) {
		batch_begin("anything");
		for (int i = 0; i < 500; i++) {
			end = pattern;
			for (int n = 1 + (int)random_below(7); n; n--)
				*end++ = random_of("ab\\()[]^$*+?|.{}1,-:");
			*end = '\0';
			/* POSIX leaves open what repetitions of a repetition or of an anchor are; the host takes
			 * an anchor behind a newline for one of lines. */
			if (strstr(pattern, "**") || strstr(pattern, "\\b") || strpbrk(pattern, "^$")
			    || strstr(pattern, "\\?*") || strstr(pattern, "\\+*"))
				continue;
			try_one(batch & 1 ? REG_EXTENDED : 0, 0);
		}
		batch_end();
	}
	return check_done();
}
