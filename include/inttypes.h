/* SPDX-License-Identifier: MIT */
/* inttypes.h: functions and formats of greatest-width integers (ISO C11 7.8). */
#ifndef _INTTYPES_H
#define _INTTYPES_H

#include <features.h>
#include <stdint.h>

typedef struct {
	intmax_t quot, rem;
} imaxdiv_t;

/* ISO C. As labs, ldiv, strtol and strtoul of stdlib.h. */
intmax_t imaxabs(intmax_t __n);
imaxdiv_t imaxdiv(intmax_t __n, intmax_t __divisor);
intmax_t strtoimax(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);
uintmax_t strtoumax(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);

#endif
