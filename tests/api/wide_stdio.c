/* SPDX-License-Identifier: MIT */
/* Wide characters through streams; the wprintf family; numbers and dates from wide strings. */
#define _TIME_BITS 64
#define _FILE_OFFSET_BITS 64
#include "tests/check.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

static const wchar_t sample[] = {'a', 0xe9, 0x20ac, 0x1f600, '\n', 'z', 0};

static void files(void)
{
	FILE *f = tmpfile();
	CHECK_EQ(fwide(f, 0), 0);
	CHECK(fputws(sample, f) >= 0);
	CHECK(fwide(f, 0) > 0);
	CHECK_EQ(fputwc(0xdf, f), 0xdf);
	CHECK_EQ(ftell(f), 14);
	rewind(f);
	for (int i = 0; sample[i]; i++)
		CHECK_EQ(fgetwc(f), sample[i]);
	CHECK_EQ(ungetwc(0x1f601, f), 0x1f601);
	CHECK_EQ(fgetwc(f), 0x1f601);
	CHECK_EQ(getwc(f), 0xdf);
	CHECK_EQ(fgetwc(f), WEOF);
	CHECK(feof(f) && !ferror(f));
	rewind(f);
	wchar_t line[16];
	CHECK(fgetws(line, 16, f) == line);
	CHECK(!wcsncmp(line, sample, 5) && !line[5]);
	CHECK(fgetws(line, 2, f) == line);
	CHECK(line[0] == 'z' && !line[1]);
	fclose(f);

	f = tmpfile();
	CHECK_EQ(write(fileno(f), "a\xff", 2), 2);
	rewind(f);
	CHECK_EQ(fgetwc(f), 'a');
	errno = 0;
	CHECK_EQ(fgetwc(f), WEOF);
	CHECK_EQ(errno, EILSEQ);
	CHECK(ferror(f));
	fclose(f);
}

static void memory(void)
{
	wchar_t *text;
	size_t len;
	FILE *f = open_wmemstream(&text, &len);
	CHECK(f != NULL);
	fputws(sample, f);
	fflush(f);
	CHECK_EQ(len, 6);
	CHECK_EQ(wcscmp(text, sample), 0);
	fwprintf(f, L"%ls%d", L"\u00fc", 7);
	fclose(f);
	CHECK_EQ(len, 8);
	CHECK(text[6] == 0xfc && text[7] == '7' && !text[8]);
	free(text);
}

#define PRINTS(expected, ...) \
	do { \
		wchar_t buf[128]; \
		CHECK_EQ(swprintf(buf, 128, __VA_ARGS__), wcslen(expected)); \
		CHECK(!wcscmp(buf, expected)); \
	} while (0)

static void printing(void)
{
	PRINTS(L"plain", L"plain");
	PRINTS(L"\u00e9 42 2a", L"\u00e9 %d %x", 42, 42);
	PRINTS(L"[ \u20ac\u20ac][\u20ac  ]", L"[%3ls][%-3ls]", L"\u20ac\u20ac", L"\u20ac");
	PRINTS(L"[\u20ac]", L"[%.1ls]", L"\u20acuro");
	PRINTS(L"[\u00e9\u00e8]", L"[%.2s]", "\xc3\xa9\xc3\xa8\xc3\xa0");
	PRINTS(L"[   \u00e9]", L"[%4s]", "\xc3\xa9");
	PRINTS(L"[\u20ac][  x]", L"[%lc][%3c]", 0x20ac, 'x');
	PRINTS(L"1.50 -7 +3", L"%.2f %lld %+d", 1.5, -7ll, 3);
	PRINTS(L"b a", L"%2$ls %1$ls", L"a", L"b");
	PRINTS(L"(null)", L"%ls", (wchar_t *)NULL);
	PRINTS(L"100%", L"%d%%", 100);
	wchar_t small[4];
	CHECK(swprintf(small, 4, L"%d", 1234) < 0);
	CHECK_EQ(swprintf(small, 4, L"%d", 123), 3);
	errno = 0;
	CHECK(swprintf(small, 4, L"%s", "\xff") < 0);
	CHECK_EQ(errno, EILSEQ);
}

static void numbers(void)
{
	wchar_t *end;
	const wchar_t *s = L"  -0x1fz";
	CHECK_EQ(wcstol(s, &end, 0), -31);
	CHECK(end == s + 7);
	CHECK_EQ(wcstol(L"077", NULL, 0), 63);
	CHECK_EQ(wcstoul(L"42", NULL, 10), 42);
	CHECK_EQ(wcstoll(L"-9223372036854775808", NULL, 10), LLONG_MIN);
	errno = 0;
	CHECK_EQ(wcstoull(L"99999999999999999999", NULL, 10), ULLONG_MAX);
	CHECK_EQ(errno, ERANGE);
	CHECK_EQ(wcstoimax(L"zz", NULL, 36), 1295);
	CHECK_EQ(wcstoumax(L"11", NULL, 2), 3);
	s = L"x";
	CHECK_EQ(wcstol(s, &end, 10), 0);
	CHECK(end == s);
	s = L" 1.5e3\u00e9";
	CHECK(wcstod(s, &end) == 1500 && end == s + 6);
	CHECK(wcstof(L"0x1p-3", NULL) == 0.125f);
	CHECK(wcstold(L"-inf", NULL) < 0);

	struct tm date = {.tm_year = 100, .tm_mon = 1, .tm_mday = 29, .tm_wday = 2, .tm_yday = 59};
	wchar_t text[32];
	CHECK_EQ(wcsftime(text, 32, L"\u20ac%Y-%m-%d %A", &date), 19);
	CHECK_EQ(wcscmp(text, L"\u20ac2000-02-29 Tuesday"), 0);
	CHECK_EQ(wcsftime(text, 20, L"\u20ac%Y-%m-%d %A", &date), 19);
	CHECK_EQ(wcsftime(text, 19, L"\u20ac%Y-%m-%d %A", &date), 0);
#ifdef __FREEHOLD__ /* a name of a zone that is no text */
	CHECK_EQ(wcsftime(text, 32, L"%Z", &(struct tm){.tm_zone = "\x80\xc3zone"}), 6);
#endif
}

int main(void)
{
	CHECK(setlocale(LC_ALL, "C.UTF-8") != NULL);
	files();
	memory();
	printing();
	numbers();
#ifdef __FREEHOLD__ /* the host finds out when it writes */
	setlocale(LC_ALL, "C");
	FILE *f = tmpfile();
	CHECK_EQ(fputwc(0x20ac, f), WEOF);
	CHECK(ferror(f));
	fclose(f);
#endif
	return check_done();
}
