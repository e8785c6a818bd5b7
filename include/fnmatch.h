/* SPDX-License-Identifier: MIT */
/* fnmatch.h: names against patterns of the shell (POSIX, GNU). */
#ifndef _FNMATCH_H
#define _FNMATCH_H

#include <features.h>

#define FNM_NOMATCH 1

#define FNM_PATHNAME 1 /* a slash is matched by a slash alone */
#define FNM_NOESCAPE 2 /* a backslash is itself */
#define FNM_PERIOD 4   /* a period at the start (with FNM_PATHNAME of each name) by a period alone */
#ifdef __FH_MISC
#define FNM_FILE_NAME FNM_PATHNAME
#define FNM_LEADING_DIR 8 /* what follows a slash need not be matched */
#define FNM_CASEFOLD 16
#define FNM_IGNORECASE FNM_CASEFOLD
#endif

/* POSIX. 0: the pattern (*, ?, [...], backslash) matches the whole name; FNM_NOMATCH. Characters are the
 * locale's. Takes time in proportion to the product of both lengths at worst. */
int fnmatch(const char *__pattern, const char *__name, int __flags);

#endif
