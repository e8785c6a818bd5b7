/* SPDX-License-Identifier: MIT */
/* Characters of several bytes, in both locales. */
#include "tests/check.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>

static void every_character(void)
{
	unsigned long bad = 0;
	for (unsigned c = 0; c < 0x110000; c += c < 0x3000 ? 1 : (unsigned)check_scale(1) + 6) {
		char bytes[16];
		wchar_t back = 0;
		mbstate_t state = {0};
		size_t len = wcrtomb(bytes, (wchar_t)c, &state);
		if (c >= 0xd800 && c < 0xe000) {
			bad += len != (size_t)-1;
			continue;
		}
		size_t expected = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
		bad += len != expected;
		bad += mbrtowc(&back, bytes, len, &state) != (c ? len : 0) || back != (wchar_t)c;
		/* A byte at a time. */
		for (size_t i = 0; i + 1 < len; i++)
			bad += mbrtowc(&back, bytes + i, 1, &state) != (size_t)-2 || mbsinit(&state);
		bad += mbrtowc(&back, bytes + len - 1, 1, &state) != (c != 0) || back != (wchar_t)c;
		bad += !mbsinit(&state);
	}
	CHECK_EQ(bad, 0);
}

static void refusals(void)
{
	static const char *const wrong[] = {"\x80", "\xc0\x80", "\xc1\xbf", "\xc3(", "\xe0\x80\x80",
		"\xed\xa0\x80", "\xf0\x80\x80\x80", "\xff", "\xe2\x28\xa1", "\xe2\x82(", "\xf0\x9f\x98("};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		mbstate_t state = {0};
		wchar_t c;
		errno = 0;
#ifndef __FREEHOLD__ /* the host takes these for characters */
		if (i == 5)
			continue;
#endif
		CHECK_EQ(mbrtowc(&c, wrong[i], strlen(wrong[i]), &state), (size_t)-1);
		CHECK_EQ(errno, EILSEQ);
	}
	CHECK_EQ(mbtowc(NULL, "\xc3", 1), -1);
	CHECK_EQ(mblen("\xc3\xa9", 2), 2);
	CHECK_EQ(mblen("", 1), 0);
	CHECK_EQ(mblen(NULL, 0), 0);
	CHECK_EQ(btowc(0xc3), WEOF);
	CHECK_EQ(btowc('a'), 'a');
	CHECK_EQ(btowc(-1), WEOF);
	CHECK_EQ(wctob(0xe9), -1);
	CHECK_EQ(wctob(L'a'), 'a');
}

static void strings(void)
{
	static const char text[] = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80z";
	static const wchar_t wide[] = {'a', 0xe9, 0x20ac, 0x1f600, 'z', 0};
	wchar_t to[16];
	char back[32];
	const char *s = text;
	mbstate_t state = {0};
	CHECK_EQ(mbsrtowcs(NULL, &s, 0, &state), 5);
	CHECK(s == text);
	CHECK_EQ(mbsrtowcs(to, &s, 16, &state), 5);
	CHECK(s == NULL);
	CHECK_EQ(wcscmp(to, wide), 0);
	s = text;
	CHECK_EQ(mbsrtowcs(to, &s, 3, &state), 3);
	CHECK(s == text + 6);
	s = text;
	CHECK_EQ(mbsnrtowcs(to, &s, 4, 16, &state), 2);
	CHECK(!mbsinit(&state));
	CHECK_EQ(mbsnrtowcs(to, &s, 2, 16, &state), 1);
	CHECK_EQ(to[0], 0x20ac);

	const wchar_t *w = wide;
	CHECK_EQ(wcsrtombs(NULL, &w, 0, NULL), 11);
	CHECK_EQ(wcsrtombs(back, &w, 32, NULL), 11);
	CHECK_STR(back, text);
	CHECK(w == NULL);
	w = wide;
	CHECK_EQ(wcsrtombs(back, &w, 5, NULL), 3);
	CHECK(w == wide + 2);
	w = wide;
	CHECK_EQ(wcsnrtombs(back, &w, 2, 32, NULL), 3);
	CHECK(w == wide + 2);
	CHECK_EQ(mbstowcs(to, text, 16), 5);
	CHECK_EQ(wcstombs(back, wide, 32), 11);
	CHECK_EQ(mbstowcs(to, "a\xff", 16), (size_t)-1);
}

static void halves(void)
{
	mbstate_t state = {0};
	char16_t c16 = 0;
	char32_t c32 = 0;
	char bytes[8];
	static const char smile[] = "\xf0\x9f\x98\x80";
	CHECK_EQ(mbrtoc16(&c16, smile, 4, &state), 4);
	CHECK_EQ(c16, 0xd83d);
	CHECK_EQ(mbrtoc16(&c16, smile + 4, 0, &state), (size_t)-3);
	CHECK_EQ(c16, 0xde00);
	CHECK_EQ(mbrtoc16(&c16, "a", 1, &state), 1);
	CHECK_EQ(c16, 'a');
	CHECK_EQ(mbrtoc32(&c32, smile, 4, &state), 4);
	CHECK_EQ(c32, 0x1f600);
	memset(&state, 0, sizeof state);
	CHECK_EQ(c16rtomb(bytes, 0xd83d, &state), 0);
	CHECK_EQ(c16rtomb(bytes, 0xde00, &state), 4);
	CHECK_MEM(bytes, smile, 4);
	CHECK_EQ(c16rtomb(bytes, 0xe9, &state), 2);
	CHECK_EQ(c32rtomb(bytes, 0x1f600, &state), 4);
}

/* UTF-8 byte by byte, each way; over every character, and what is none. */
static void bytes_of_utf8(void)
{
	static const char *const wrong[] = {"\x80", "\xc0\x80", "\xc3\x28", "\xe0\x9f", "\xed\xa0", "\xf0\x8f", "\xf4\x90", "\xf5", "\xe2\x82\x28"};
	mbstate_t state = {0}, back = {0};
	char8_t c = 0;
	char bytes[8];
	unsigned bad = 0;
	for (unsigned code = 1; code < 0x110000; code += code < 0x900 ? 1 : 0x31) {
		char whole[8] = "", again[8] = "";
		if (code - 0xd800 < 0x800)
			continue;
		mbstate_t none = {0};
		size_t len = wcrtomb(whole, (wchar_t)code, &none);
		for (size_t i = 0; i < len; i++) {
			bad += mbrtoc8(&c, whole, len, &state) != (i ? (size_t)-3 : len);
			bad += c != (unsigned char)whole[i];
			bad += c8rtomb(again, c, &back) != (i == len - 1 ? len : 0);
		}
		bad += strcmp(whole, again) || !mbsinit(&state) || !mbsinit(&back);
	}
	CHECK_EQ(bad, 0);
	CHECK_EQ(mbrtoc8(&c, "\xe2", 1, &state), (size_t)-2);
	CHECK_EQ(mbrtoc8(&c, "\x82\xac", 2, &state), 2);
	CHECK_EQ(c, 0xe2);
	CHECK_EQ(mbrtoc8(&c, "", 0, &state), (size_t)-3);
	CHECK_EQ(mbrtoc8(&c, "", 0, &state), (size_t)-3);
	CHECK_EQ(c, 0xac);
	CHECK_EQ(mbrtoc8(&c, "", 1, &state), 0);
	CHECK_EQ(mbrtoc8(NULL, "a", 1, &state), 1);
	CHECK_EQ(mbrtoc8(NULL, NULL, 0, &state), 0);
	CHECK_EQ(c8rtomb(bytes, 0, &back), 1);
	CHECK_EQ(c8rtomb(NULL, 'a', &back), 1);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		size_t len = strlen(wrong[i]);
		memset(&back, 0, sizeof back);
		for (size_t k = 0; k < len - 1; k++)
			CHECK_EQ(c8rtomb(bytes, (unsigned char)wrong[i][k], &back), wrong[i][k] == '\xc0' ? (size_t)-1 : 0);
		errno = 0;
		CHECK_EQ(c8rtomb(bytes, (unsigned char)wrong[i][len - 1], &back), (size_t)-1);
		CHECK_EQ(errno, EILSEQ);
	}
}

/* In the "C" locale every byte is a character, and comes back. (The host refuses those above 127.) */
static void single_bytes(void)
{
	setlocale(LC_ALL, "C");
#ifdef __FREEHOLD__
	unsigned bad = 0;
	for (int i = 1; i < 256; i++) {
		char byte = (char)i, back = 0;
		wchar_t c = 0;
		mbstate_t state = {0};
		bad += mbrtowc(&c, &byte, 1, &state) != 1;
		bad += c != (wchar_t)(i < 128 ? i : 0xdf00 + i);
		bad += wcrtomb(&back, c, &state) != 1 || back != byte;
		bad += btowc(i) != (wint_t)c || wctob((wint_t)c) != i;
	}
	CHECK_EQ(bad, 0);
#endif
	char bytes[8];
	CHECK_EQ(wcrtomb(bytes, 0xe9, NULL), (size_t)-1);
	CHECK_EQ(MB_CUR_MAX, 1);
}

int main(void)
{
	if (!CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL))
		return check_done();
	every_character();
	refusals();
	strings();
	halves();
	bytes_of_utf8();
	single_bytes();
	return check_done();
}
