/* SPDX-License-Identifier: MIT */
/*
 * wctype.h: kinds of wide characters (ISO C11 7.30, POSIX), by Unicode 15 in every locale.
 *
 * c is a wide character or WEOF; what Unicode has no character for is in no class.
 */
#ifndef _WCTYPE_H
#define _WCTYPE_H

#include <bits/locale.h>
#include <bits/wchar.h>
#include <features.h>

typedef __wint_t wint_t;
typedef __wctype_t wctype_t;
typedef unsigned long wctrans_t;

#define WEOF 0xffffffffu

/* ISO C. Letters are what Unicode calls alphabetic, and digits above ASCII; iswdigit and iswxdigit
 * know ASCII alone. White space does not include what must not be broken at. */
int iswalnum(wint_t __c);
int iswalpha(wint_t __c);
int iswblank(wint_t __c);
int iswcntrl(wint_t __c);
int iswdigit(wint_t __c);
int iswgraph(wint_t __c);
int iswlower(wint_t __c);
int iswprint(wint_t __c);
int iswpunct(wint_t __c);
int iswspace(wint_t __c);
int iswupper(wint_t __c);
int iswxdigit(wint_t __c);

/* ISO C. A class by its name ("alpha"), 0 where there is none of that name; whether c is in it. */
wctype_t wctype(const char *__name);
int iswctype(wint_t __c, wctype_t __kind);

/* ISO C. The other case of c, or c. */
wint_t towlower(wint_t __c);
wint_t towupper(wint_t __c);

/* ISO C. "tolower" or "toupper", else 0; c converted. */
wctrans_t wctrans(const char *__name);
wint_t towctrans(wint_t __c, wctrans_t __kind);

#ifdef __FH_POSIX
typedef __locale_t locale_t;

/* POSIX. The same in a locale. */
int iswalnum_l(wint_t __c, locale_t __locale);
int iswalpha_l(wint_t __c, locale_t __locale);
int iswblank_l(wint_t __c, locale_t __locale);
int iswcntrl_l(wint_t __c, locale_t __locale);
int iswdigit_l(wint_t __c, locale_t __locale);
int iswgraph_l(wint_t __c, locale_t __locale);
int iswlower_l(wint_t __c, locale_t __locale);
int iswprint_l(wint_t __c, locale_t __locale);
int iswpunct_l(wint_t __c, locale_t __locale);
int iswspace_l(wint_t __c, locale_t __locale);
int iswupper_l(wint_t __c, locale_t __locale);
int iswxdigit_l(wint_t __c, locale_t __locale);
wctype_t wctype_l(const char *__name, locale_t __locale);
int iswctype_l(wint_t __c, wctype_t __kind, locale_t __locale);
wint_t towlower_l(wint_t __c, locale_t __locale);
wint_t towupper_l(wint_t __c, locale_t __locale);
wctrans_t wctrans_l(const char *__name, locale_t __locale);
wint_t towctrans_l(wint_t __c, wctrans_t __kind, locale_t __locale);
#endif

#endif
