/* SPDX-License-Identifier: MIT */
#include <langinfo.h>

#include "libc/locale/locale.h"

/* The text number n of several that follow each other. */
static char *nth(const char *texts, int n)
{
	while (n--)
		while (*texts++)
			;
	return (char *)texts;
}

static const char short_days[] = "Sun\0Mon\0Tue\0Wed\0Thu\0Fri\0Sat";
static const char days[] = "Sunday\0Monday\0Tuesday\0Wednesday\0Thursday\0Friday\0Saturday";
static const char short_months[] = "Jan\0Feb\0Mar\0Apr\0May\0Jun\0Jul\0Aug\0Sep\0Oct\0Nov\0Dec";
static const char months[] = "January\0February\0March\0April\0May\0June\0July\0August\0September\0"
                             "October\0November\0December";
static const char others[] = ".\0\0%a %b %e %H:%M:%S %Y\0%m/%d/%y\0%H:%M:%S\0%I:%M:%S %p\0AM\0PM\0"
                             "\0\0\0\0\0^[yY]\0^[nN]\0-\0\0";

static char *text_of(nl_item item, unsigned bits)
{
	if (item == CODESET)
		return (char *)(bits & LOCALE_UTF8 ? "UTF-8" : "ANSI_X3.4-1968");
	if (item >= RADIXCHAR && item <= NOSTR)
		return nth(others, item - RADIXCHAR);
	if (item >= ABDAY_1 && item <= ABDAY_7)
		return nth(short_days, item - ABDAY_1);
	if (item >= DAY_1 && item <= DAY_7)
		return nth(days, item - DAY_1);
	if (item >= ABMON_1 && item <= ABMON_12)
		return nth(short_months, item - ABMON_1);
	if (item >= MON_1 && item <= MON_12)
		return nth(months, item - MON_1);
	return (char *)"";
}

char *nl_langinfo(nl_item item)
{
	return text_of(item, locale_now());
}

char *nl_langinfo_l(nl_item item, locale_t l)
{
	return text_of(item, locale_bits(l));
}
