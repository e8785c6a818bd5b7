/* SPDX-License-Identifier: MIT */
/*
 * strstr, strcasestr and memmem against a plain search, over needles and texts of few letters,
 * where partial matches, periods and overlaps abound; and in linear time where a plain search
 * takes quadratic time.
 */
#include "tests/check.h"

#include <string.h>

static char text[1 << 20], needle[1 << 20];

static uint32_t random_state = 12345;

static uint32_t random_below(uint32_t limit)
{
	random_state = random_state * 1664525 + 1013904223;
	return (random_state >> 8) % limit;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static char *plain(const char *s, size_t len, const char *want, size_t want_len, int any_case)
{
	for (size_t place = 0; place + want_len <= len; place++) {
		size_t i = 0;
		while (i < want_len && (any_case ? lower(s[place + i]) == lower(want[i])
		                                 : s[place + i] == want[i]))
			i++;
		if (i == want_len)
			return (char *)s + place;
	}
	return NULL;
}

static void one(const char *s, size_t len, const char *want, size_t want_len)
{
	char *expected = plain(s, len, want, want_len, 0);
	CHECK(memmem(s, len, want, want_len) == expected);
	CHECK(strstr(s, want) == expected);
	CHECK(strcasestr(s, want) == plain(s, len, want, want_len, 1));
}

/* Both texts of the first `letters` letters. */
static void few_letters(const char *alphabet, uint32_t letters, uint32_t max_len,
                        uint32_t max_needle)
{
	size_t len = random_below(max_len), needle_len = random_below(max_needle);
	char *s = text + random_below(16);
	for (size_t i = 0; i < len; i++)
		s[i] = alphabet[random_below(letters)];
	s[len] = '\0';
	for (size_t i = 0; i < needle_len; i++)
		needle[i] = alphabet[random_below(letters)];
	/* Often a part of the text, at times with one byte changed. */
	if (random_below(2) && needle_len < len)
		memcpy(needle, s + random_below((uint32_t)(len - needle_len)), needle_len);
	if (needle_len && random_below(4) == 0)
		needle[random_below((uint32_t)needle_len)] = alphabet[random_below(letters)];
	needle[needle_len] = '\0';
	one(s, len, needle, needle_len);
}

/* A needle of repeated blocks in a text of the same blocks, now and then broken. */
static void periods(void)
{
	size_t period = 1 + random_below(9), len = 200 + random_below(2000);
	size_t needle_len = period * (1 + random_below(30)) + random_below(4);
	for (size_t i = 0; i < period; i++)
		needle[i] = "ab"[random_below(2)];
	for (size_t i = period; i < needle_len; i++)
		needle[i] = needle[i - period];
	needle[needle_len] = '\0';
	for (size_t i = 0; i < len; i++)
		text[i] = random_below(60) ? needle[i % period] : 'c';
	text[len] = '\0';
	one(text, len, needle, needle_len);
}

static void bytes(void)
{
	CHECK(memmem("abc", 3, "", 0) != NULL);
	CHECK(memmem("abc", 2, "abc", 3) == NULL);
	CHECK(memmem("", 0, "a", 1) == NULL);
	static const char zeros[] = "a\0\0b\0c";
	CHECK(memmem(zeros, sizeof zeros, "\0b\0c", 4) == zeros + 2);
	CHECK(memmem(zeros, sizeof zeros, "\0", 1) == zeros + 1);
	CHECK(strstr("", "") && !strstr("", "x") && !strstr("x", "xx"));
	CHECK(strcasestr("", "") && !strcasestr("", "x"));
	CHECK_STR(strcasestr("Content-LENGTH: 7", "content-length"), "Content-LENGTH: 7");
	CHECK(!strcasestr("[{@`", "{["));
	CHECK(!strcasestr("abc\xe4", "\xc4"));
	CHECK(!strstr("abc", "\xe1"));
	CHECK_STR(strstr("abc\xe1z", "\xe1z"), "\xe1z");
}

/*
 * Texts that cost a plain search the product of both lengths, here 2^38 steps: only a linear one
 * ends before the runner loses patience.
 */
static void linear(void)
{
	size_t len = sizeof text - 1, needle_len = len / 2;
	if (check_emulated())
		needle_len = 10000;
	memset(text, 'a', len);
	memset(needle, 'a', needle_len);
	text[len] = needle[needle_len] = '\0';
	CHECK(strstr(text, needle) == text);
	needle[needle_len - 1] = 'b'; /* aaa...ab */
	CHECK(!strstr(text, needle) && !strcasestr(text, needle));
	needle[needle_len - 1] = 'a';
	needle[0] = 'b'; /* baaa...a */
	CHECK(!memmem(text, len, needle, needle_len));
	needle[0] = 'a';
	needle[needle_len / 2] = 'b'; /* aa...b...aa */
	CHECK(!strstr(text, needle) && !strcasestr(text, needle));
	needle[needle_len / 2] = 'A';
	CHECK(!strstr(text, needle));
	CHECK(strcasestr(text, needle) == text);
	needle[needle_len / 2] = 'a';
	needle[needle_len - 2] = 'b';
	memcpy(text + len - needle_len, needle, needle_len);
	CHECK(strstr(text, needle) == text + len - needle_len);
}

int main(void)
{
	for (long i = check_scale(6000); i; i--) {
		few_letters("ab", 2, 100, 12);
		few_letters("abAB", 4, 600, 30);
		few_letters("aaaaaaab", 8, 2000, 200);
		few_letters("abcdefghijklmnopqrstuvwxyz{|@[ABC\xc1\xe1", 35, 400, 5);
		periods();
	}
	bytes();
	linear();
	return check_done();
}
