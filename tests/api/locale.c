/* SPDX-License-Identifier: MIT */
/* setlocale, localeconv, newlocale, uselocale, nl_langinfo. */
#include "tests/check.h"

#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <monetary.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static void names(void)
{
	CHECK_STR(setlocale(LC_ALL, NULL), "C");
	CHECK_EQ(MB_CUR_MAX, 1);
	CHECK(setlocale(LC_ALL, "no such locale") == NULL);
	CHECK(setlocale(99, "C") == NULL);
	CHECK_STR(setlocale(LC_ALL, "POSIX"), "C");
	CHECK_STR(setlocale(LC_ALL, "C.UTF-8"), "C.UTF-8");
	CHECK(MB_CUR_MAX > 1);
	CHECK_STR(setlocale(LC_CTYPE, NULL), "C.UTF-8");
	CHECK_STR(setlocale(LC_NUMERIC, "C"), "C");

	/* What setlocale tells, setlocale takes. */
	char mixed[512];
	strcpy(mixed, setlocale(LC_ALL, NULL));
	CHECK(strstr(mixed, "LC_CTYPE=C.UTF-8;LC_NUMERIC=C;") == mixed);
	CHECK_STR(setlocale(LC_ALL, "C"), "C");
	CHECK_STR(setlocale(LC_CTYPE, NULL), "C");
	CHECK_STR(setlocale(LC_ALL, mixed), mixed);
	CHECK_STR(setlocale(LC_CTYPE, NULL), "C.UTF-8");
	CHECK_STR(setlocale(LC_NUMERIC, NULL), "C");

	setenv("LC_ALL", "", 1);
	setenv("LANG", "C", 1);
	setenv("LC_CTYPE", "C.UTF-8", 1);
	CHECK(setlocale(LC_ALL, "") != NULL);
	CHECK_STR(setlocale(LC_CTYPE, NULL), "C.UTF-8");
	CHECK_STR(setlocale(LC_TIME, NULL), "C");
	setenv("LC_ALL", "C", 1);
	CHECK_STR(setlocale(LC_ALL, ""), "C");
	setenv("LC_ALL", "nonsense", 1);
	CHECK(setlocale(LC_ALL, "") == NULL);
	CHECK_STR(setlocale(LC_ALL, NULL), "C");
#ifdef __FREEHOLD__ /* the host knows only what is installed */
	CHECK_STR(setlocale(LC_ALL, "en_US.UTF-8"), "C.UTF-8");
	CHECK_STR(setlocale(LC_ALL, "de_DE.utf8@euro"), "C.UTF-8");
	CHECK(setlocale(LC_ALL, "de_DE.ISO-8859-1") == NULL);
	CHECK(setlocale(LC_ALL, "de_DE") == NULL);
	CHECK(setlocale(LC_ALL, ".UTF-8") == NULL);
	CHECK(setlocale(LC_ALL, "x.UTF-81") == NULL);
#endif
	setlocale(LC_ALL, "C");
}

static void conventions(void)
{
	struct lconv *l = localeconv();
	CHECK_STR(l->decimal_point, ".");
	CHECK_STR(l->thousands_sep, "");
	CHECK_STR(l->grouping, "");
	CHECK_STR(l->currency_symbol, "");
	CHECK_EQ(l->frac_digits, CHAR_MAX);
	CHECK_EQ(l->int_n_sign_posn, CHAR_MAX);

	CHECK_STR(nl_langinfo(CODESET), "ANSI_X3.4-1968");
	CHECK_STR(nl_langinfo(RADIXCHAR), ".");
	CHECK_STR(nl_langinfo(THOUSEP), "");
	CHECK_STR(nl_langinfo(D_T_FMT), "%a %b %e %H:%M:%S %Y");
	CHECK_STR(nl_langinfo(D_FMT), "%m/%d/%y");
	CHECK_STR(nl_langinfo(T_FMT), "%H:%M:%S");
	CHECK_STR(nl_langinfo(T_FMT_AMPM), "%I:%M:%S %p");
	CHECK_STR(nl_langinfo(AM_STR), "AM");
	CHECK_STR(nl_langinfo(PM_STR), "PM");
	CHECK_STR(nl_langinfo(ERA), "");
	CHECK_STR(nl_langinfo(YESEXPR), "^[yY]");
	CHECK_STR(nl_langinfo(NOEXPR), "^[nN]");
	CHECK_STR(nl_langinfo(CRNCYSTR), "-");
	CHECK_STR(nl_langinfo(DAY_1), "Sunday");
	CHECK_STR(nl_langinfo(DAY_7), "Saturday");
	CHECK_STR(nl_langinfo(ABDAY_2), "Mon");
	CHECK_STR(nl_langinfo(MON_1), "January");
	CHECK_STR(nl_langinfo(MON_12), "December");
	CHECK_STR(nl_langinfo(ABMON_9), "Sep");
}

static void of_thread(void)
{
	locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	CHECK(utf8 != (locale_t)0);
	CHECK(newlocale(LC_ALL_MASK, "nonsense", (locale_t)0) == (locale_t)0);
	CHECK(uselocale((locale_t)0) == LC_GLOBAL_LOCALE);
	CHECK(btowc(0x41) == 'A');
	CHECK(uselocale(utf8) == LC_GLOBAL_LOCALE);
	CHECK_STR(nl_langinfo(CODESET), "UTF-8");
	CHECK(MB_CUR_MAX > 1);
	CHECK_STR(nl_langinfo_l(CODESET, utf8), "UTF-8");
	locale_t copy = duplocale(utf8);
	CHECK(uselocale(LC_GLOBAL_LOCALE) == utf8);
	CHECK_STR(nl_langinfo(CODESET), "ANSI_X3.4-1968");
	CHECK_STR(nl_langinfo_l(CODESET, copy), "UTF-8");
	freelocale(copy);
	freelocale(utf8);
}

/* What does not fit; what is written otherwise tests/oracle/strfmon.c asks. */
static void money(void)
{
	char text[10];
	errno = 0;
	CHECK_EQ(strfmon(text, sizeof text, "%n", 123456.0), 9);
	CHECK_STR(text, "123456.00");
	CHECK_EQ(strfmon(text, sizeof text, "%n", 1234567.0), -1);
	CHECK_EQ(errno, E2BIG);
#ifdef __FREEHOLD__ /* the host does not always say so */
	static const char *const formats[] = {"", "%%", "%n", "%-9n", "abcdefghi%n", "%.99999999999n", "%#99999999999n", "%99999999999n"};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		errno = 0;
		CHECK_EQ(strfmon(text, i < 2 ? i : i < 4 ? 5 : sizeof text, formats[i], 12.5), -1);
		CHECK_EQ(errno, E2BIG);
	}
#endif
}

int main(void)
{
	money();
	names();
	conventions();
	of_thread();
	return check_done();
}
