/* SPDX-License-Identifier: MIT */
/*
 * locale.h: locales (ISO C11 7.11, POSIX).
 *
 * There are two: "C", also named "POSIX", and "C.UTF-8", which differs from it in that characters
 * are of UTF-8. Any name whose codeset is UTF-8 ("en_US.UTF-8", "de_DE.utf8") means "C.UTF-8"; all
 * others are unknown. A program begins in "C", where a byte is a character: those above 127 are
 * the wide characters 0xdf80 to 0xdfff, so that none is lost.
 */
#ifndef _LOCALE_H
#define _LOCALE_H

#include <bits/locale.h>
#include <bits/size.h>
#include <features.h>

#define LC_CTYPE 0
#define LC_NUMERIC 1
#define LC_TIME 2
#define LC_COLLATE 3
#define LC_MONETARY 4
#ifdef __FH_POSIX
#define LC_MESSAGES 5
#endif
#define LC_ALL 6

struct lconv {
	char *decimal_point;
	char *thousands_sep;
	char *grouping;
	char *int_curr_symbol;
	char *currency_symbol;
	char *mon_decimal_point;
	char *mon_thousands_sep;
	char *mon_grouping;
	char *positive_sign;
	char *negative_sign;
	char int_frac_digits;
	char frac_digits;
	char p_cs_precedes;
	char p_sep_by_space;
	char n_cs_precedes;
	char n_sep_by_space;
	char p_sign_posn;
	char n_sign_posn;
	char int_p_cs_precedes;
	char int_p_sep_by_space;
	char int_n_cs_precedes;
	char int_n_sep_by_space;
	char int_p_sign_posn;
	char int_n_sign_posn;
};

/*
 * ISO C. Sets a category of the process's locale, or all: to a name, or with "" to what the first of
 * LC_ALL, the category's variable and LANG says that is not empty. name NULL: asks alone. The name
 * that holds, or NULL where the locale is unknown (nothing changes).
 */
char *setlocale(int __category, const char *__name);

/* ISO C. How numbers are written: a full stop, and nothing else is set. */
struct lconv *localeconv(void);

#ifdef __FH_POSIX
typedef __locale_t locale_t;

#define LC_GLOBAL_LOCALE ((locale_t)-1)

#define LC_CTYPE_MASK (1 << LC_CTYPE)
#define LC_NUMERIC_MASK (1 << LC_NUMERIC)
#define LC_TIME_MASK (1 << LC_TIME)
#define LC_COLLATE_MASK (1 << LC_COLLATE)
#define LC_MONETARY_MASK (1 << LC_MONETARY)
#define LC_MESSAGES_MASK (1 << LC_MESSAGES)
#define LC_ALL_MASK 0x3f

/* POSIX. base, or "C" where it is 0, with those categories as name says. 0 with errno EINVAL (mask)
 * or ENOENT (name). */
locale_t newlocale(int __mask, const char *__name, locale_t __base);

/* POSIX. A copy; nothing is to be freed, since locales take no memory. */
locale_t duplocale(locale_t __locale);
void freelocale(locale_t __locale);

/* POSIX. The calling thread's locale; 0 asks alone. The former one. */
locale_t uselocale(locale_t __locale);
#endif

#endif
