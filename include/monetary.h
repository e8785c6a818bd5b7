/* SPDX-License-Identifier: MIT */
/* monetary.h: amounts of money as text (POSIX). */
#ifndef _MONETARY_H
#define _MONETARY_H

#include <bits/locale.h>
#include <bits/size.h>
#include <bits/types.h>
#include <features.h>

typedef __ssize_t ssize_t;
typedef __locale_t locale_t;

/*
 * POSIX. Writes at most max bytes, the final zero among them, and answers how many there are before it.
 * %n and %i take a double (with L before them, GNU, a long double), %% is a percent sign. Between, in
 * that order: flags (=c what to fill with, - to the left, ( for negative amounts in parentheses, + for the
 * sign, ^ and ! with no effect), a width, # and how many digits the part before the point has at least,
 * . and how many follow (2). No locale here has a currency's sign or groups digits. -1 and errno: E2BIG,
 * max is too little; EINVAL, no such format.
 */
ssize_t strfmon(char *__fh_restrict __s, size_t __max, const char *__fh_restrict __format, ...);
ssize_t strfmon_l(char *__fh_restrict __s, size_t __max, locale_t __locale,
                  const char *__fh_restrict __format, ...);

#endif
