/* SPDX-License-Identifier: MIT */
/*
 * Put before every source of the library that is tried here inside the host's libc, with a sanitizer:
 * the host keeps its own functions of these names, and the locale is what the driver says.
 */
#define fnmatch fh_fnmatch
#define iswalnum fh_iswalnum
#define iswalpha fh_iswalpha
#define iswblank fh_iswblank
#define iswcntrl fh_iswcntrl
#define iswctype fh_iswctype
#define iswdigit fh_iswdigit
#define iswgraph fh_iswgraph
#define iswlower fh_iswlower
#define iswprint fh_iswprint
#define iswpunct fh_iswpunct
#define iswspace fh_iswspace
#define iswupper fh_iswupper
#define iswxdigit fh_iswxdigit
#define regcomp fh_regcomp
#define regexec fh_regexec
#define regfree fh_regfree
#define towctrans fh_towctrans
#define towlower fh_towlower
#define towupper fh_towupper
#define wctrans fh_wctrans
#define wctype fh_wctype

#define locale_is_utf8 unused_locale_is_utf8
#include "libc/locale/locale.h"
#undef locale_is_utf8
#define locale_is_utf8() fuzz_utf8

/* Weak: each source that is built may bring it along. */
__attribute__((weak)) bool fuzz_utf8;
