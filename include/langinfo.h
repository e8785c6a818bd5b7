/* SPDX-License-Identifier: MIT */
/* langinfo.h: what a locale says (POSIX). */
#ifndef _LANGINFO_H
#define _LANGINFO_H

#include <bits/locale.h>
#include <features.h>

typedef int nl_item;
typedef __locale_t locale_t;

#define CODESET 1 /* "ANSI_X3.4-1968" or "UTF-8" */
#define RADIXCHAR 2
#define THOUSEP 3
#define D_T_FMT 4
#define D_FMT 5
#define T_FMT 6
#define T_FMT_AMPM 7
#define AM_STR 8
#define PM_STR 9
#define ERA 10
#define ERA_D_FMT 11
#define ERA_D_T_FMT 12
#define ERA_T_FMT 13
#define ALT_DIGITS 14
#define YESEXPR 15
#define NOEXPR 16
#define CRNCYSTR 17
#ifdef __FH_MISC
#define YESSTR 18
#define NOSTR 19
#endif

/* From Sunday */
#define ABDAY_1 32
#define ABDAY_2 33
#define ABDAY_3 34
#define ABDAY_4 35
#define ABDAY_5 36
#define ABDAY_6 37
#define ABDAY_7 38
#define DAY_1 40
#define DAY_2 41
#define DAY_3 42
#define DAY_4 43
#define DAY_5 44
#define DAY_6 45
#define DAY_7 46
#define ABMON_1 48
#define ABMON_2 49
#define ABMON_3 50
#define ABMON_4 51
#define ABMON_5 52
#define ABMON_6 53
#define ABMON_7 54
#define ABMON_8 55
#define ABMON_9 56
#define ABMON_10 57
#define ABMON_11 58
#define ABMON_12 59
#define MON_1 64
#define MON_2 65
#define MON_3 66
#define MON_4 67
#define MON_5 68
#define MON_6 69
#define MON_7 70
#define MON_8 71
#define MON_9 72
#define MON_10 73
#define MON_11 74
#define MON_12 75

/* POSIX. The text; "" for an item that is none. */
char *nl_langinfo(nl_item __item);
char *nl_langinfo_l(nl_item __item, locale_t __locale);

#endif
