/* SPDX-License-Identifier: MIT */
/*
 * regex.h: regular expressions (POSIX).
 *
 * Basic and extended ones, with GNU's \w \W \s \S \b \B \< \> \` \' and, in basic ones, \+ \? \|.
 * Characters are those of the locale at the time of regcomp. Whether and where a text matches is
 * found in time linear in its length; where subexpressions lie, in quadratic time at worst. An
 * expression with back-references is tried within a bound of steps, beyond which regexec answers
 * the best match so far, or REG_ESPACE.
 */
#ifndef _REGEX_H
#define _REGEX_H

#include <bits/size.h>
#include <features.h>

typedef long regoff_t;

typedef struct {
	size_t re_nsub; /* subexpressions in parentheses */
	struct __regex *__program;
} regex_t;

/* Where a match begins and what follows it, in bytes from the text's start; -1: took no part. */
typedef struct {
	regoff_t rm_so, rm_eo;
} regmatch_t;

/* For regcomp */
#define REG_EXTENDED 1
#define REG_ICASE 2
#define REG_NEWLINE 4 /* lines: . and [^...] do not match a newline, ^ and $ match beside one */
#define REG_NOSUB 8   /* only whether, not where */

/* For regexec */
#define REG_NOTBOL 1   /* the text's start is no line's start, its end no line's end */
#define REG_NOTEOL 2
#define REG_STARTEND 4 /* BSD: the text is what match[0] says, and may hold null bytes */

#define REG_NOERROR 0
#define REG_NOMATCH 1
#define REG_BADPAT 2
#define REG_ECOLLATE 3
#define REG_ECTYPE 4
#define REG_EESCAPE 5
#define REG_ESUBREG 6
#define REG_EBRACK 7
#define REG_EPAREN 8
#define REG_EBRACE 9
#define REG_BADBR 10
#define REG_ERANGE 11
#define REG_ESPACE 12
#define REG_BADRPT 13

/* POSIX. 0, or an error number; then there is nothing to free. */
int regcomp(regex_t *__fh_restrict __regex, const char *__fh_restrict __pattern, int __flags);

/* POSIX. The leftmost match, and of those the longest: 0, REG_NOMATCH or REG_ESPACE. match[0] is the
 * whole, the others are subexpressions. */
int regexec(const regex_t *__fh_restrict __regex, const char *__fh_restrict __text, size_t __count,
            regmatch_t __match[], int __flags);

/* POSIX. The error as a text, cut to size bytes; what it takes whole, the null byte included. */
size_t regerror(int __error, const regex_t *__fh_restrict __regex, char *__fh_restrict __buf,
                size_t __size);

/* POSIX. */
void regfree(regex_t *__regex);

#endif
