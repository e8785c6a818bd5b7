/* SPDX-License-Identifier: MIT */
/* Regular expressions: matches and subexpressions, errors, flags, back-references, long texts. */
#include "tests/check.h"

#include <locale.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The whole match and subexpressions as "(0,1)(2,3)", "no" or "error N". */
static const char *run(const char *pattern, int compile_flags, const char *text, int flags)
{
	static char answer[200];
	regex_t regex;
	regmatch_t match[10];
	int error = regcomp(&regex, pattern, compile_flags);
	if (error) {
		sprintf(answer, "error %d", error);
		return answer;
	}
	strcpy(answer, "no");
	if (!regexec(&regex, text, 10, match, flags)) {
		char *p = answer;
		for (size_t i = 0; i <= regex.re_nsub && i < 10; i++)
			p += sprintf(p, "(%d,%d)", (int)match[i].rm_so, (int)match[i].rm_eo);
	}
	regfree(&regex);
	return answer;
}

#define E(pattern, text, expected) CHECK_STR(run(pattern, REG_EXTENDED, text, 0), expected)
#define B(pattern, text, expected) CHECK_STR(run(pattern, 0, text, 0), expected)

static void extended(void)
{
	E("abc", "xabcabc", "(1,4)");
	E("a|ab|abc", "xabcd", "(1,4)");
	E("(a+|b)*c", "abaac", "(0,5)(2,4)");
	E("x*", "", "(0,0)");
	E("(a*)*", "b", "(0,0)(0,0)");
	E("(a*)+", "aa", "(0,2)(0,2)");
	E("^ab$", "ab", "(0,2)");
	E("^ab$", "abc", "no");
	E("a{2,3}", "aaaa", "(0,3)");
	E("a{2}", "a", "no");
	E("a{0}b", "ab", "(1,2)");
	E("(ab){1,}c", "ababc", "(0,5)(2,4)");
	E("()", "x", "(0,0)(0,0)");
	E("a||b", "b", "(0,1)");
	E("[]-]+", "a]-]", "(1,4)");
	E("[^]a]+", "]ax", "(2,3)");
	E("[a-c-]+", "x-ab", "(1,4)");
	E("[[:digit:][:alpha:]_]+", " a_1 ", "(1,4)");
	E("[[.a.]-[=c=]]", "b", "error 11");
	E("[[=b=]x]+", "abxc", "(1,3)");
	E("[[.-.]]", "a-", "(1,2)");
	E("\\.\\*", "a.*", "(1,3)");
	E("a)", "a)", "(0,2)");
	E("(^|b)a", "ca ba", "(3,5)(3,4)");
	E("\\bx\\w+\\b", "ax xyz.", "(3,6)");
	E("\\<a\\>", "ba a", "(3,4)");
	E("\\Sx\\s", "ax ", "(0,3)");
	E("a.c", "abc a\nc", "(0,3)");
	E("(\\<a)*\\<b", "ac b", "(3,4)(-1,-1)");
	E("(a)\\1b{0}+", "xaab", "(1,3)(1,2)");
#ifdef __FREEHOLD__ /* POSIX: the first part is the longest, and what a turn does not match is unset */
	E("(a|ab)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)");
	E("((a)|b)*", "ab", "(0,2)(1,2)(-1,-1)");
	E("((a)|b){2}", "ab", "(0,2)(1,2)(-1,-1)");
#endif
}

static void basic(void)
{
	B("a*\\(b*\\)", "aabb", "(0,4)(2,4)");
	B("*a", "x*a", "(1,3)");
	B("^*a", "*a", "(0,2)");
	B("\\(*a\\)", "*a", "(0,2)(0,2)");
	B("a\\{2\\}", "aaa", "(0,2)");
	B("a+(b)", "a+(b)", "(0,5)");
	B("a\\+\\(b\\|c\\)\\?", "aac", "(0,3)(2,3)");
	B("a^b$c", "a^b$c", "(0,5)");
	B("a$", "ba", "(1,2)");
	B("\\(a\\)\\(^b\\)*", "ab", "(0,1)(0,1)(-1,-1)");
	B("\\(.*\\)x\\1", "abxab", "(0,5)(0,2)");
	B("\\(a*\\)b\\1", "aabaa", "(0,5)(0,2)");
	B("\\(.\\)\\(.\\)\\2\\1", "xabba", "(1,5)(1,2)(2,3)");
	E("(a|b)*c\\1", "abcb", "(0,4)(1,2)");
	CHECK_STR(run("\\(aB\\)\\1", REG_ICASE, "xAbaB", 0), "(1,5)(1,3)");
}

static void errors(void)
{
	E("(", "", "error 8");
	B("\\(", "", "error 8");
	B("\\)", "", "error 8");
	E("[[:nope:]]", "", "error 4");
	E("[b-a]", "", "error 11");
	E("a\\", "", "error 5");
	E("*a", "", "error 13");
	E("a|*", "", "error 13");
	B("\\1", "", "error 6");
	E("a{2,1}", "", "error 10");
	E("a{1", "", "error 9");
#ifdef __FREEHOLD__ /* the host has other names for these */
	E("[", "", "error 7");
	E("a{x", "", "error 10");
	regex_t huge;
	CHECK_EQ(regcomp(&huge, "((((((((a{200}){200}){200}){200}){200}){200}){200}){200})", REG_EXTENDED), REG_ESPACE);
#endif
	char text[32];
	size_t len = regerror(REG_EPAREN, NULL, text, sizeof text);
	CHECK(len == strlen(text) + 1);
	CHECK_EQ(regerror(REG_EPAREN, NULL, text, 4), len);
	CHECK_EQ(strlen(text), 3);
}

static void with_flags(void)
{
	CHECK_STR(run("ab", REG_ICASE, "xAB", 0), "(1,3)");
	CHECK_STR(run("[a-c]+", REG_ICASE | REG_EXTENDED, "xABCd", 0), "(1,4)");
	CHECK_STR(run("^b.", REG_NEWLINE, "a\nbc", 0), "(2,4)");
	CHECK_STR(run("a.b", REG_NEWLINE, "a\nb", 0), "no");
	CHECK_STR(run("a[^x]b", REG_NEWLINE, "a\nb", 0), "no");
	CHECK_STR(run("a$", REG_NEWLINE, "a\nb", 0), "(0,1)");
	CHECK_STR(run("^a", 0, "a", REG_NOTBOL), "no");
	CHECK_STR(run("a$", 0, "a", REG_NOTEOL), "no");
	CHECK_STR(run("^b", REG_NEWLINE, "a\nb", REG_NOTBOL), "(2,3)");
	regex_t regex;
	regmatch_t match[2] = {{2, 5}, {0, 0}};
	CHECK_EQ(regcomp(&regex, "b(c*)", REG_EXTENDED), 0);
	CHECK_EQ(regexec(&regex, "bcabccc", 2, match, REG_STARTEND), 0);
	CHECK(match[0].rm_so == 3 && match[0].rm_eo == 5);
	CHECK(match[1].rm_so == 4 && match[1].rm_eo == 5);
	regfree(&regex);
	CHECK_EQ(regcomp(&regex, "b", REG_NOSUB), 0);
	CHECK_EQ(regexec(&regex, "ab", 0, NULL, 0), 0);
	CHECK_EQ(regexec(&regex, "xx", 0, NULL, 0), REG_NOMATCH);
	regfree(&regex);
}

static void characters(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	E("a.c", "a\xc3\xa9"
	         "c", "(0,4)");
	E("^.$", "\xf0\x9f\x98\x80", "(0,4)");
#ifdef __FREEHOLD__ /* the host has no order of such characters here */
	E("[\xc3\xa0-\xc3\xaf]+", "x\xc3\xa9\xc3\xa8", "(1,5)");
#endif
	E("[^a]", "\xc3\xa9", "(0,2)");
	E("\xc3\xa9{2}", "\xc3\xa9\xc3\xa9", "(0,4)");
	E(".", "\xff", "no");
	CHECK_STR(run("\xc3\x89", REG_ICASE, "\xc3\xa9", 0), "(0,2)");
	E("[[:alpha:]]+", "1\xc3\xa9\xce\xb1.", "(1,5)");
	E("(.)(.*)", "\xc3\xa9\xe2\x82\xac!", "(0,6)(0,2)(2,6)");
	setlocale(LC_ALL, "C");
	E("^..$", "\xc3\xa9", "(0,2)");
}

#ifdef __FREEHOLD__
/* What makes a matcher that tries one way after the other take for ever. */
static void hard_ones(void)
{
	regex_t regex;
	regmatch_t match[3];
	size_t len = (size_t)check_scale(200000);
	char *text = malloc(len + 1);
	memset(text, 'a', len);
	text[len] = '\0';
	CHECK_EQ(regcomp(&regex, "(a*)*(a|aa)+b", REG_EXTENDED), 0);
	CHECK_EQ(regexec(&regex, text, 3, match, 0), REG_NOMATCH);
	regfree(&regex);
	CHECK_EQ(regcomp(&regex, "^(a|aa|aaa)*(.*)$", REG_EXTENDED), 0);
	CHECK_EQ(regexec(&regex, text, 1, match, 0), 0);
	CHECK_EQ(match[0].rm_eo, len);
	regfree(&regex);
	/* With back-references there is a bound. */
	CHECK_EQ(regcomp(&regex, "(a*)(a*)(a*)(a*)\\1\\2\\3b", REG_EXTENDED), 0);
	text[300] = '\0';
	CHECK_EQ(regexec(&regex, text, 1, match, 0), REG_ESPACE);
	regfree(&regex);
	free(text);
	/* Each of these would double the code of the one inside. */
	char nested[200] = "";
	for (int i = 0; i < 40; i++)
		strcat(nested, "(");
	strcat(nested, "a*");
	for (int i = 0; i < 40; i++)
		strcat(nested, ")+");
	strcat(nested, "\\1");
	CHECK_EQ(regcomp(&regex, nested, REG_EXTENDED), REG_ESPACE);
}
#endif

int main(void)
{
	extended();
	basic();
	errors();
	with_flags();
	characters();
#ifdef __FREEHOLD__
	hard_ones();
#endif
	return check_done();
}
