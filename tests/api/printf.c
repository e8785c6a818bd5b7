/* SPDX-License-Identifier: MIT */
/* The printf family: exact strings, results and errors. */
#include "tests/check.h"

#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Out of the compiler's sight, which knows the formats that are wrong on purpose here. */
static int (*volatile print)(char *, size_t, const char *, ...) = snprintf;

static char out[20000];

/* What a call prints, and that it returns as much. */
#define PRINTS(expected, ...) \
	do { \
		memset(out, '#', 100); \
		CHECK_EQ(print(out, sizeof out, __VA_ARGS__), strlen(expected)); \
		CHECK_STR(out, expected); \
	} while (0)

#define FAILS(number, ...) \
	do { \
		errno = 0; \
		CHECK_EQ(print(out, sizeof out, __VA_ARGS__), -1); \
		CHECK_EQ(errno, number); \
	} while (0)

/* An integer conversion put together the slow way, from the standard's words. */
static void expect_integer(char *to, const char *flags, int width, int precision, char conversion,
                           long long value)
{
	char digits[80], sign[4] = "";
	int len = 0;
	int base = conversion == 'o' ? 8 : conversion == 'd' || conversion == 'u' ? 10 : 16;
	int negative = conversion == 'd' && value < 0;
	unsigned long long rest = negative ? -(unsigned long long)value : (unsigned long long)value;
	int left = strchr(flags, '-') != NULL;
	int zero = strchr(flags, '0') && !left && precision < 0;
	int alternative = strchr(flags, '#') != NULL;

	if (precision < 0)
		precision = 1;
	for (; rest; rest /= (unsigned)base)
		digits[len++] = (conversion == 'X' ? "0123456789ABCDEF" : "0123456789abcdef")[rest % (unsigned)base];
	if (conversion == 'o' && alternative && len >= precision)
		precision = len + 1;
	while (len < precision)
		digits[len++] = '0';
	if (negative)
		strcpy(sign, "-");
	else if (conversion == 'd' && strchr(flags, '+'))
		strcpy(sign, "+");
	else if (conversion == 'd' && strchr(flags, ' '))
		strcpy(sign, " ");
	else if (base == 16 && alternative && value)
		strcpy(sign, conversion == 'X' ? "0X" : "0x");

	int total = len + (int)strlen(sign);
	for (; !left && !zero && total < width; width--)
		*to++ = ' ';
	for (const char *s = sign; *s; s++)
		*to++ = *s;
	for (; zero && total < width; width--)
		*to++ = '0';
	while (len)
		*to++ = digits[--len];
	for (; left && total < width; width--)
		*to++ = ' ';
	*to = '\0';
}

/* Every set of flags, some widths and precisions, all conversions. */
static void integers_by_model(void)
{
	static const long long values[] = {0, 1, -1, 7, 8, 9, 10, 255, 4096, 65535, 99999, 100000,
		999999999, 1000000000, 1000000001, INT_MAX, INT_MIN, 4294967295ll, 4294967296ll,
		4294967295999999999ll, 4000000000000000000ll, 1000000000000000000ll, LLONG_MAX, LLONG_MIN};
	static const int widths[] = {0, 1, 5, 12, 25}, precisions[] = {-1, 0, 1, 4, 22};
	for (int set = 0; set < 32; set++) {
		char flags[8], expected[100], format[32];
		int count = 0;
		for (int f = 0; f < 5; f++)
			if (set >> f & 1)
				flags[count++] = "-+ #0"[f];
		flags[count] = '\0';
		for (int w = 0; w < 5; w++)
			for (int p = 0; p < 5; p++)
				for (const char *c = "duoxX"; *c; c++) {
					snprintf(format, sizeof format, "%%%s*.*ll%c", flags, *c);
					for (size_t v = 0; v < sizeof values / sizeof *values; v += 1 + (size_t)(set % 3)) {
						expect_integer(expected, flags, widths[w], precisions[p], *c, values[v]);
						print(out, sizeof out, format, widths[w], precisions[p], values[v]);
						CHECK_STR(out, expected);
					}
				}
	}
}

static void sizes(void)
{
	PRINTS("44 4464 70000", "%hhd %hd %d", 300, 70000, 70000);
	PRINTS("-1 255 -1 65535", "%hhd %hhu %hd %hu", -1, -1, -1, -1);
	PRINTS("4294967295 ffffffff 37777777777", "%u %x %o", -1, -1, -1);
	PRINTS("18446744073709551615", "%llu", -1ll);
	PRINTS("18446744073709551615 1777777777777777777777", "%ju %jo", (intmax_t)-1, (intmax_t)-1);
	PRINTS("-9223372036854775808", "%lld", LLONG_MIN);
	PRINTS("-9223372036854775808", "%qd", LLONG_MIN);
	PRINTS("-9223372036854775808", "%Ld", LLONG_MIN);
	PRINTS("1 2 3 4 5", "%ld %zu %td %zd %lu", 1l, (size_t)2, (ptrdiff_t)3, (ssize_t)4, 5ul);
	PRINTS(sizeof(long) == 8 ? "9223372036854775807" : "2147483647", "%ld", LONG_MAX);
	PRINTS(sizeof(long) == 8 ? "18446744073709551615" : "4294967295", "%zu", SIZE_MAX);
	PRINTS("ff 2345", "%hhx %hx", 511, 0x12345);
}

static void integers(void)
{
	PRINTS("", "");
	PRINTS("%", "%%");
	PRINTS("a%b", "a%%b");
	PRINTS("0", "%d", 0);
	PRINTS("-2147483648", "%d", INT_MIN);
	PRINTS("   +3|3    |00003", "%+5d|%-5d|%05d", 3, 3, 3);
	PRINTS("[][+][     ][][0]", "[%.0d][%+.0d][%5.0x][%#.0x][%#.0o]", 0, 0, 0, 0, 0);
	PRINTS("[1    ][2    ][4]", "[%-*d][%*d][%.*d]", -5, 1, -5, 2, -3, 4);
	PRINTS("0 0 010", "%#x %#o %#.3o", 0, 0, 8);
	PRINTS("00000000000000000000000000000000000007", "%.38d", 7);
	PRINTS("1234567", "%'d", 1234567);
	PRINTS("42", "%Id", 42);
	PRINTS("0b101 101 0 11111111", "%#b %b %b %hhb", 5, 5, 0, -1);
	PRINTS("0B101 0B00101", "%#B %#.5B", 5, 5);
}

static void text(void)
{
	static const char unterminated[3] = {'a', 'b', 'c'};
	PRINTS("abc", "%s", "abc");
	PRINTS("abc", "%.3s", unterminated);
	PRINTS("  abc|abc  |ab", "%5s|%-5s|%.2s", "abc", "abc", "abc");
	PRINTS("|   |", "%.0s|%3.0s|", "abc", "abc");
	PRINTS("     x|x     ", "%6c|%-6c", 'x', 'x');
	PRINTS("(null) (null) []", "%s %.6s [%.5s]", (char *)0, (char *)0, (char *)0);
	PRINTS("    (null)", "%10s", (char *)0);
	PRINTS("(null)", "%ls", (wchar_t *)0);
	PRINTS("(nil)      (nil) (nil)     |", "%p %10p %-10p|", (void *)0, (void *)0, (void *)0);
	PRINTS("0x10 0xabcdef", "%p %p", (void *)16, (void *)0xabcdef);
	PRINTS("      0x10|0x10      |", "%10p|%-10p|", (void *)16, (void *)16);
	CHECK_EQ(print(out, sizeof out, "a%cb", 0), 3);
	CHECK_MEM(out, "a\0b", 4);

	errno = ENOENT;
	PRINTS("No such file or directory", "%m");
	errno = EINVAL;
	PRINTS("  Inval|x", "%7.5m|%s", "x");

	PRINTS("a abc", "%lc %ls", L'a', L"abc");
	PRINTS("a abc", "%C %S", L'a', L"abc");
	PRINTS("ab|  ab", "%.2ls|%4.2ls", L"abc", L"abc");
#ifdef __FREEHOLD__ /* the host's C locale is not UTF-8 */
	PRINTS("\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "%ls", L"\xe9\u20ac\U0001f600");
	PRINTS("\xc3\xa9|  \xc3\xa9|", "%.4ls|%4.3ls|%.1ls", L"\xe9\u20ac", L"\xe9\u20ac", L"\xe9");
	PRINTS("\xe2\x82\xac", "%lc", 0x20ac);
	PRINTS("\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf4\x8f\xbf\xbf", "%lc%lc%lc%lc", 0x7ff, 0x800, 0xffff, 0x10ffff);
#endif
	FAILS(EILSEQ, "%lc", 0xd800);
	FAILS(EILSEQ, "%lc", 0x110000);
	FAILS(EILSEQ, "%ls", (wchar_t[]){'a', -1, 0});
	PRINTS("a", "%.1ls", (wchar_t[]){'a', -1, 0});
}

/* The macros of <inttypes.h>, and the compiler's opinion of them. */
#define THERE_AND_BACK(name, type, utype) \
	do { \
		type number = (type)-77; \
		utype natural = 99, octal = 8, hexadecimal = 255; \
		type again = 0, once_more = 0; \
		utype u = 0, o = 0, x = 0; \
		snprintf(out, sizeof out, "%" PRId##name " %" PRIi##name " %" PRIu##name " %" PRIo##name \
		         " %" PRIx##name " %" PRIX##name, number, number, natural, octal, hexadecimal, \
		         hexadecimal); \
		CHECK_STR(out, "-77 -77 99 10 ff FF"); \
		CHECK_EQ(sscanf(out, "%" SCNd##name "%" SCNi##name "%" SCNu##name "%" SCNo##name \
		                "%" SCNx##name, &again, &once_more, &u, &o, &x), 5); \
		CHECK(again == number && once_more == number && u == natural && o == octal && \
		      x == hexadecimal); \
	} while (0)

static void named_types(void)
{
	THERE_AND_BACK(8, int8_t, uint8_t);
	THERE_AND_BACK(16, int16_t, uint16_t);
	THERE_AND_BACK(32, int32_t, uint32_t);
	THERE_AND_BACK(64, int64_t, uint64_t);
	THERE_AND_BACK(LEAST8, int_least8_t, uint_least8_t);
	THERE_AND_BACK(LEAST16, int_least16_t, uint_least16_t);
	THERE_AND_BACK(LEAST32, int_least32_t, uint_least32_t);
	THERE_AND_BACK(LEAST64, int_least64_t, uint_least64_t);
	THERE_AND_BACK(FAST8, int_fast8_t, uint_fast8_t);
	THERE_AND_BACK(FAST16, int_fast16_t, uint_fast16_t);
	THERE_AND_BACK(FAST32, int_fast32_t, uint_fast32_t);
	THERE_AND_BACK(FAST64, int_fast64_t, uint_fast64_t);
	THERE_AND_BACK(MAX, intmax_t, uintmax_t);
	THERE_AND_BACK(PTR, intptr_t, uintptr_t);
}

static void numbered(void)
{
	PRINTS("b a", "%2$s %1$s", "a", "b");
	PRINTS("1.5 7 x", "%3$.1f %1$d %2$c", 7, 'x', 1.5);
	PRINTS("   42|00042", "%1$*2$d|%1$.*2$d", 42, 5);
	PRINTS("2 1 2.500000 9000000000", "%2$d %1$d %4$Lf %3$lld", 1, 2, 9000000000ll, 2.5L);
	PRINTS("x%x", "%1$s%%%1$s", "x");
	PRINTS("3 4", "%2$d %3$d", 1, 3, 4); /* a gap counts as an int */
	PRINTS("20 1", "%20$d %1$d", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
#ifdef __FREEHOLD__
	FAILS(EINVAL, "%1$d %d", 1, 2);
	FAILS(EINVAL, "%d %1$d", 1, 2);
	FAILS(EINVAL, "%1$*d", 1, 2);
	FAILS(EINVAL, "%33$d", 1);
#endif
}

static void floats(void)
{
	PRINTS("1.000000 1.000000e+00 1 0x1p+0", "%f %e %g %a", 1.0, 1.0, 1.0, 1.0);
	PRINTS("-0.000000 -0 -0x0p+0 0e+00", "%f %g %a %.0e", -0.0, -0.0, -0.0, 0.0);
	PRINTS("0 2 2 4 -2", "%.0f %.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5, -1.5);
	PRINTS("0.1 0.2 0.4 0.1", "%.1f %.1f %.1f %.1f", 0.125, 0.25, 0.375, 0.0625);
	PRINTS("0.1000000000000000055511151231257827021181583404541015625000", "%.58f", 0.1);
	PRINTS("1e+100 9.99999e+99 1e+100", "%g %g %g", 1e100, 9.99999e99, 9.999999e99);
	PRINTS("100000 1e+06 0.0001 1e-05 123457", "%g %g %g %g %g", 1e5, 1e6, 1e-4, 1e-5, 123456.789);
	PRINTS("1.e+00 0.00000 2e+01 2.e+01", "%#.0e %#g %.0g %#.0g", 1.0, 0.0, 15.0, 15.0);
	PRINTS("100000. 1.00e+10 1. 1.00000", "%#g %#.3g %#.0f %#g", 1e5, 1e10, 1.0, 1.0);
	PRINTS("1.79769e+308 4.94066e-324", "%g %g", DBL_MAX, DBL_TRUE_MIN);
	PRINTS("1.7976931348623157e+308", "%.17g", DBL_MAX);
	PRINTS("17976931348623157081452742373170435679807056752584499659891747680315726078002853"
	       "87605895586327668781715404589535143824642343213268894641827684675467035375169860"
	       "49910576551282076245490090389328944075868508455133942304583236903222948165808559"
	       "332123348274797826204144723168738177180919299881250404026184124858368",
	       "%.0f", DBL_MAX);
	PRINTS("       inf|inf       |+INF|-nan|NAN", "%010f|%-10f|%+F|%f|%G", __builtin_inf(), __builtin_inf(), __builtin_inf(), -__builtin_nan(""), __builtin_nan(""));
	PRINTS("0x2p+0 0x1.8p+0 0x1.0p+0 0X1.8P+1", "%.0a %a %.1a %A", 1.5, 1.5, 0x1.08p0, 3.0);
	PRINTS("0x0.0000000000001p-1022 0x0.018p-1022 0x1p-1022", "%a %a %a", 0x1p-1074, 0x1.8p-1030, DBL_MIN);
	PRINTS("0x1.p+0 +0x1p+0 0x000000000000001p+0 0x1p+0    |", "%#a %+a %020a %-10a|", 1.0, 1.0, 1.0, 1.0);
	PRINTS("0x1.0000000000000000000p+0", "%.19a", 1.0);
	PRINTS("0x1.fffffffffffffp+1023 0x2.00000p+1023", "%a %.5a", DBL_MAX, DBL_MAX);
	PRINTS("+1.50| 1.50|-1.50|0001.50|1.50   |", "%+.2f|% .2f|%.2f|%07.2f|%-7.2f|", 1.5, 1.5, -1.5, 1.5, 1.5);
	PRINTS("10 9.5 1e+01", "%.0f %.2g %.1g", 9.5, 9.5, 9.5);
	PRINTS("1000 999.6", "%.0f %.1f", 999.6, 999.6);
	PRINTS("0.00 0.01 1", "%.2f %.2f %.0f", 0.004, 0.006, 0.6);
	PRINTS("0 1", "%.0f %.0f", 0.499999999999999944, 0.50000000000000011);
	PRINTS("1.50 2.500000 1.500000", "%.2lf %Lf %f", 1.5, 2.5L, 1.5);
}

static void long_floats(void)
{
	PRINTS("1.000000 1.000000e+00 1 0x8p-3", "%Lf %Le %Lg %La", 1.0L, 1.0L, 1.0L, 1.0L);
	PRINTS("0x0p+0 -0x0p+0 0x8p-16385", "%La %La %La", 0.0L, -0.0L, LDBL_MIN);
	PRINTS("0x1p+1 0x1p+4 0x1.0p+1 0x8.08p+0", "%.0La %.0La %.1La %.2La", 1.999L, 15.9L, 0x1.fffp0L, 0x8.08p0L);
	PRINTS("0x0.000000000000001p-16385", "%La", LDBL_TRUE_MIN);
	PRINTS("1.18973149535723176502e+4932 3.3621031431120935063e-4932", "%.21Lg %.20Lg", LDBL_MAX, LDBL_MIN);
	PRINTS("3.6451995318824746025e-4951", "%.20Lg", LDBL_TRUE_MIN);
	PRINTS("inf -inf nan", "%Lf %Lf %Lf", (long double)__builtin_inf(), (long double)-__builtin_inf(), (long double)__builtin_nan(""));
	CHECK_EQ(print(out, sizeof out, "%Lf", LDBL_MAX), 4933 + 7);
	CHECK_EQ(print(out, sizeof out, "%.16500Lf", LDBL_TRUE_MIN), 2 + 16500);
	CHECK_MEM(out + 2 + 16445 - 3, "125" "0000", 7);
	CHECK_EQ(strspn(out + 2, "0"), 4950);
	CHECK_EQ(print(out, sizeof out, "%.1100f", DBL_TRUE_MIN), 2 + 1100);
	CHECK_MEM(out + 2 + 1074 - 3, "625" "0000", 7);
}

static void limits(void)
{
	char small[8];
	memset(small, '#', sizeof small);
	CHECK_EQ(print(small, 4, "%s", "abcdef"), 6);
	CHECK_MEM(small, "abc\0####", 8);
	CHECK_EQ(print(small, 1, "%s", "abcdef"), 6);
	CHECK_MEM(small, "\0bc\0####", 8);
	memset(small, '#', sizeof small);
	CHECK_EQ(print(small, 0, "%s", "abcdef"), 6);
	CHECK_MEM(small, "########", 8);
	CHECK_EQ(print(NULL, 0, "%d-%d", 12, 34), 5);
	CHECK_EQ(print(NULL, 0, "%*d", INT_MAX - 1, 1), INT_MAX - 1);
	CHECK_EQ(sprintf(small, "%d", 1234567), 7);
	CHECK_STR(small, "1234567");

	FAILS(EOVERFLOW, "%*d%d", INT_MAX, 1, 1);
	FAILS(EOVERFLOW, "%2147483648d", 1);
	FAILS(EOVERFLOW, "%99999999999999999999d", 1);
	FAILS(EOVERFLOW, "%.99999999999999999999d", 1);
	FAILS(EINVAL, "abc%");
	FAILS(EINVAL, "abc%5.3l");
#ifdef __FREEHOLD__ /* %n writes nowhere */
	int written = 5;
	FAILS(EINVAL, "abc%n", &written);
	CHECK_EQ(written, 5);
	FAILS(EOVERFLOW, "%.*f", INT_MAX, 1.0);
	FAILS(EOVERFLOW, "%.*f%s", INT_MAX - 2, 1.0, "x");
	FAILS(EOVERFLOW, "%.*a", INT_MAX, 1.0);
#endif
	PRINTS("%y|%5y", "%y|%5y"); /* no conversion: as it stands */
}

static void to_memory(void)
{
	int (*volatile print_new)(char **, const char *, ...) = asprintf;
	char *text = NULL;
	CHECK_EQ(asprintf(&text, "%s-%d-%.3f", "abc", 42, 1.5), 12);
	CHECK_STR(text, "abc-42-1.500");
	free(text);
	CHECK_EQ(asprintf(&text, "%5000d", 1), 5000);
	CHECK_EQ(strlen(text), 5000);
	free(text);
	errno = 0;
	CHECK_EQ(print_new(&text, "%"), -1);
	CHECK_EQ(errno, EINVAL);
}

static void to_files(void)
{
	int ends[2];
	char read_back[4000];
	CHECK_EQ(pipe(ends), 0);
	CHECK_EQ(dprintf(ends[1], "%s %d\n", "line", 7), 7);
	CHECK_EQ(dprintf(ends[1], "%2000s|", "x"), 2001);
	CHECK_EQ(dprintf(ends[1], "%s", ""), 0);
	CHECK_EQ(read(ends[0], read_back, sizeof read_back), 2008);
	CHECK_MEM(read_back, "line 7\n   ", 10);
	CHECK_MEM(read_back + 2000, "      x|", 8);

	FILE *f = fdopen(ends[1], "w");
	CHECK_EQ(fprintf(f, "%s", "buffered"), 8);
	CHECK_EQ(fflush(f), 0);
	CHECK_EQ(read(ends[0], read_back, sizeof read_back), 8);
	CHECK_EQ(setvbuf(f, NULL, _IONBF, 0), 0);
	CHECK_EQ(fprintf(f, "%d%d%d%10s|", 1, 2, 3, "unbuffered"), 14);
	CHECK_EQ(read(ends[0], read_back, sizeof read_back), 14); /* in one piece */
	CHECK_MEM(read_back, "123unbuffered|", 14);
	CHECK_EQ(fprintf(f, "%3000d", 5), 3000);
	CHECK_EQ(read(ends[0], read_back, sizeof read_back), 3000);
	CHECK_EQ(fclose(f), 0);
	close(ends[0]);

	errno = 0;
	CHECK_EQ(dprintf(-1, "x"), -1);
	CHECK_EQ(errno, EBADF);
	f = fopen("/dev/full", "w");
	if (CHECK(f != NULL)) {
		setvbuf(f, NULL, _IONBF, 0);
		errno = 0;
		CHECK(fprintf(f, "%d", 1) < 0);
		CHECK_EQ(errno, ENOSPC);
		CHECK(ferror(f));
		fclose(f);
	}
	f = fopen("/dev/null", "r");
	if (CHECK(f != NULL)) {
		errno = 0;
		CHECK(fprintf(f, "%d", 1) < 0);
		CHECK_EQ(errno, EBADF);
		fclose(f);
	}
}

int main(void)
{
	integers_by_model();
	sizes();
	integers();
	text();
	named_types();
	numbered();
	floats();
	long_floats();
	limits();
	to_memory();
	to_files();
	return check_done();
}
