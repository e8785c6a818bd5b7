/* SPDX-License-Identifier: MIT */
/*
 * features.h: which names the headers show, from the macros that a program defines.
 *
 *   __FH_POSIX  POSIX.1-2008 with XSI    unless -std=cNN was given and no macro asks for it
 *   __FH_MISC   BSD and common Linux     by default (-std=gnuNN), or _DEFAULT_SOURCE, _BSD_SOURCE
 *   __FH_GNU    GNU                      with _GNU_SOURCE alone
 *   __FH_C23    new in C23               with -std=c2x or later, or _GNU_SOURCE
 *
 * ISO C's own names are always shown.
 */
#ifndef _FEATURES_H
#define _FEATURES_H

/* This library, for programs that must know. */
#define __FREEHOLD__ 1

#if defined _GNU_SOURCE
#define __FH_GNU 1
#endif

#if defined _GNU_SOURCE || __STDC_VERSION__ > 201710L
#define __FH_C23 1
#endif

#if defined _GNU_SOURCE || defined _DEFAULT_SOURCE || defined _BSD_SOURCE ||                       \
    defined _SVID_SOURCE ||                                                                        \
    (!defined __STRICT_ANSI__ && !defined _POSIX_SOURCE && !defined _POSIX_C_SOURCE &&             \
     !defined _XOPEN_SOURCE)
#define __FH_MISC 1
#endif

#if defined __FH_MISC || defined _POSIX_SOURCE || defined _POSIX_C_SOURCE || defined _XOPEN_SOURCE
#define __FH_POSIX 1
#endif

#if __STDC_VERSION__ >= 199901L
#define __fh_restrict restrict
#else
#define __fh_restrict __restrict
#endif

#endif
