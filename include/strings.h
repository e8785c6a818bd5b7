/* SPDX-License-Identifier: MIT */
/* strings.h: older string functions (POSIX, BSD). Sizes are in bytes; none sets errno. */
#ifndef _STRINGS_H
#define _STRINGS_H

#include <bits/locale.h>
#include <bits/types.h>
#include <features.h>

typedef __size_t size_t;
typedef __locale_t locale_t;

/* POSIX. As strcmp, letters A to Z taken for a to z. */
int strcasecmp(const char *__a, const char *__b);

/* POSIX. The same for at most len bytes of each. */
int strncasecmp(const char *__a, const char *__b, size_t __len);

/* POSIX. The same in a locale. */
int strcasecmp_l(const char *__a, const char *__b, locale_t __locale);
int strncasecmp_l(const char *__a, const char *__b, size_t __len, locale_t __locale);

/* POSIX. Number of the lowest bit set, counted from 1; 0 where none is. */
int ffs(int __value);

#ifdef __FH_MISC
/* GNU, BSD. The same for longer types. */
int ffsl(long __value);
int ffsll(long long __value);

/* POSIX until 2001. memcmp, memmove with source first, memset with 0, strchr and strrchr. */
int bcmp(const void *__a, const void *__b, size_t __len);
void bcopy(const void *__src, void *__dst, size_t __len);
void bzero(void *__dst, size_t __len);
char *index(const char *__s, int __c);
char *rindex(const char *__s, int __c);
#endif

#endif
