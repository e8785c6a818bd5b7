/* SPDX-License-Identifier: MIT */
/* The wcs and wmem functions, against plain loops over random strings of few letters. */
#include "tests/check.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static uint32_t state = 7;

static unsigned below(unsigned n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 16) % n;
}

static void fill(wchar_t *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		s[i] = (wchar_t)(0x1f600 + below(2));
	s[len] = 0;
}

static const wchar_t *find_plainly(const wchar_t *s, const wchar_t *needle)
{
	size_t len = wcslen(needle);
	for (;; s++) {
		if (!wcsncmp(s, needle, len))
			return s;
		if (!*s)
			return NULL;
	}
}

static void searching(void)
{
	for (long i = 0; i < check_scale(30000); i++) {
		wchar_t s[80], needle[12];
		fill(s, below(70));
		fill(needle, below(10));
		const wchar_t *found = wcsstr(s, needle);
		if (found != find_plainly(s, needle)) {
			CHECK(!"wcsstr");
			return;
		}
	}
	CHECK(wcsstr(L"abcabd", L"abd") != NULL);
}

static void copying(void)
{
	wchar_t to[16], from[] = L"hello";
	CHECK(wcscpy(to, from) == to);
	CHECK_EQ(wcscmp(to, from), 0);
	CHECK(wcpcpy(to, from) == to + 5);
	CHECK(wcscat(to, L" you") == to);
	CHECK_EQ(wcscmp(to, L"hello you"), 0);
	wcsncat(to, L"!?...", 2);
	CHECK_EQ(wcscmp(to, L"hello you!?"), 0);
	wmemset(to, L'z', 16);
	wcsncpy(to, L"ab", 4);
	CHECK(to[2] == 0 && to[3] == 0 && to[4] == L'z');
	CHECK(wcpncpy(to, L"abc", 2) == to + 2);
	CHECK(wcpncpy(to, L"a", 4) == to + 1);
	wmemmove(to + 1, to, 3);
	CHECK(to[0] == L'a' && to[1] == L'a');
	CHECK_EQ(wcsnlen(from, 3), 3);
	CHECK_EQ(wcsnlen(from, 9), 5);
	wchar_t *copy = wcsdup(from);
	CHECK_EQ(wcscmp(copy, from), 0);
	free(copy);
	CHECK_EQ(wcsxfrm(to, from, 16), 5);
	CHECK_EQ(wcscmp(to, from), 0);
}

static void finding(void)
{
	static const wchar_t s[] = L"one two";
	CHECK(wcschr(s, L'o') == s);
	CHECK(wcsrchr(s, L'o') == s + 6);
	CHECK(wcschr(s, 0) == s + 7);
	CHECK(wcsrchr(s, 0) == s + 7);
	CHECK(wcschr(s, L'x') == NULL);
	CHECK(wcschrnul(s, L'x') == s + 7);
	CHECK(wcspbrk(s, L"wt") == s + 4);
	CHECK(wcspbrk(s, L"q") == NULL);
	CHECK_EQ(wcsspn(s, L"neo"), 3);
	CHECK_EQ(wcscspn(s, L" "), 3);
	CHECK(wmemchr(s, L't', 7) == s + 4);
	CHECK(wmemchr(s, L't', 4) == NULL);
	CHECK(wmemcmp(s, L"onf", 3) < 0);
	CHECK(wmemcmp(s, L"one", 3) == 0);
	CHECK(wcscmp(L"a", L"b") < 0 && wcscmp(L"b", L"") > 0);
	CHECK(wcscoll(L"a", L"b") < 0);
	CHECK(wcsncmp(L"abc", L"abd", 2) == 0);
	CHECK(wcscasecmp(L"AbC", L"aBc") == 0);
	CHECK(wcsncasecmp(L"ABx", L"aby", 2) == 0);
	CHECK(wcscasecmp(L"a", L"B") < 0);

	wchar_t words[] = L"  a,b  c", *rest;
	wchar_t *word = wcstok(words, L" ,", &rest);
	CHECK_EQ(wcscmp(word, L"a"), 0);
	CHECK_EQ(wcscmp(wcstok(NULL, L" ,", &rest), L"b"), 0);
	CHECK_EQ(wcscmp(wcstok(NULL, L" ,", &rest), L"c"), 0);
	CHECK(wcstok(NULL, L" ,", &rest) == NULL);
}

int main(void)
{
	copying();
	finding();
	searching();
	return check_done();
}
