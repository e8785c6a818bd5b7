/* SPDX-License-Identifier: MIT */
/*
 * libgen.h: parts of a path (POSIX). Both may write into path and return a pointer into it or to
 * a constant.
 */
#ifndef _LIBGEN_H
#define _LIBGEN_H

/* POSIX. All but the last component; "." where there is one alone. */
char *dirname(char *__path);

/* POSIX. The last component, without slashes behind it. string.h has GNU's function of this name. */
char *__xpg_basename(char *__path);
#define basename __xpg_basename

#endif
