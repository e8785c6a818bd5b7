/* SPDX-License-Identifier: MIT */
/*
 * string.h: bytes and strings (ISO C11 7.24, POSIX, BSD, GNU).
 *
 * Lengths are in bytes. Comparisons are of unsigned bytes and answer below 0, 0 or above 0. Areas
 * must not overlap but for memmove. No function sets errno but where it says so.
 */
#ifndef _STRING_H
#define _STRING_H

#include <bits/locale.h>
#include <bits/types.h>
#include <features.h>

typedef __size_t size_t;

#ifndef NULL
#define NULL ((void *)0)
#endif

/* ISO C. Copies len bytes; returns dst. The areas may overlap for memmove. */
void *memcpy(void *__fh_restrict __dst, const void *__fh_restrict __src, size_t __len);
void *memmove(void *__dst, const void *__src, size_t __len);

/* ISO C. Sets len bytes to c; returns dst. */
void *memset(void *__dst, int __c, size_t __len);

/* ISO C. Compares len bytes. */
int memcmp(const void *__a, const void *__b, size_t __len);

/* ISO C. The first of len bytes that is c, or NULL. Reads no byte behind it. */
void *memchr(const void *__s, int __c, size_t __len);

/* ISO C. Number of bytes before the terminating null. */
size_t strlen(const char *__s);

/* ISO C. Copies src with its null to dst, or to the end of the string in dst; returns dst. */
char *strcpy(char *__fh_restrict __dst, const char *__fh_restrict __src);
char *strcat(char *__fh_restrict __dst, const char *__fh_restrict __src);

/*
 * ISO C. Writes exactly len bytes: those of src, then nulls. Without a null where src is len bytes
 * or longer. Returns dst.
 */
char *strncpy(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __len);

/* ISO C. Appends at most len bytes of src, and always a null; returns dst. */
char *strncat(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __len);

/* ISO C. Compares two strings; at most len bytes of each for strncmp. */
int strcmp(const char *__a, const char *__b);
int strncmp(const char *__a, const char *__b, size_t __len);

/* ISO C. Compares as the locale orders, which is by bytes. */
int strcoll(const char *__a, const char *__b);

/* ISO C. Copies as strlcpy: what strcmp orders as strcoll orders src. */
size_t strxfrm(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __size);

/* ISO C. The first, the last byte of s that is c, or NULL. The null belongs to s. */
char *strchr(const char *__s, int __c);
char *strrchr(const char *__s, int __c);

/* ISO C. How many bytes at the beginning of s are all in set, are all not in set. */
size_t strspn(const char *__s, const char *__set);
size_t strcspn(const char *__s, const char *__set);

/* ISO C. The first byte of s that is in set, or NULL. */
char *strpbrk(const char *__s, const char *__set);

/* ISO C. The first place of needle in s, or NULL. In linear time. */
char *strstr(const char *__s, const char *__needle);

/*
 * ISO C. The next token of s, or of the string that was given last where s is NULL: the next bytes
 * that are not in set; NULL where there are no more. Writes a null behind it.
 */
char *strtok(char *__fh_restrict __s, const char *__fh_restrict __set);

/* ISO C. Linux's text for an error number. Valid until the thread's next call. */
char *strerror(int __error);

#ifdef __FH_POSIX
/* POSIX. As strtok, with the place kept in *rest. */
char *strtok_r(char *__fh_restrict __s, const char *__fh_restrict __set,
               char **__fh_restrict __rest);

/* POSIX. As strcpy, strncpy; returns the end: the place of the first null, else dst + len. */
char *stpcpy(char *__fh_restrict __dst, const char *__fh_restrict __src);
char *stpncpy(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __len);

/* POSIX. strlen, but len where no null is among the first len bytes. Reads no byte behind them. */
size_t strnlen(const char *__s, size_t __len);

/* POSIX. A copy of s, of at most len bytes of it, from malloc. NULL with ENOMEM. */
char *strdup(const char *__s);
char *strndup(const char *__s, size_t __len);

/* POSIX. Copies up to and including the first c: returns the place behind it, NULL without one. */
void *memccpy(void *__fh_restrict __dst, const void *__fh_restrict __src, int __c, size_t __len);

/* POSIX. The text for a signal number. Valid until the thread's next call. */
char *strsignal(int __signal);

#ifdef __FH_GNU
/* GNU. The text for an error number: a constant, or buf where the number is unknown. */
char *strerror_r(int __error, char *__buf, size_t __size);
#else
/* POSIX. Writes the text to buf; 0, EINVAL for an unknown number, ERANGE where it was cut. */
int strerror_r(int __error, char *__buf, size_t __size) __asm__("__xpg_strerror_r");
#endif
#endif

#ifdef __FH_POSIX
typedef __locale_t locale_t;

/* POSIX. strcoll, strxfrm and strerror in a locale. */
int strcoll_l(const char *__a, const char *__b, locale_t __locale);
size_t strxfrm_l(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __size,
                 locale_t __locale);
char *strerror_l(int __error, locale_t __locale);
#endif

#ifdef __FH_MISC
#include <strings.h>

/* BSD. The next field of *s, up to a byte of set, which becomes a null; NULL where *s is NULL. */
char *strsep(char **__fh_restrict __s, const char *__fh_restrict __set);

/*
 * BSD, POSIX 2024. Copy and append into size bytes, always with a null where there is room for
 * one. They return the length that the whole result would have: size or more means that it was cut.
 */
size_t strlcpy(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __size);
size_t strlcat(char *__fh_restrict __dst, const char *__fh_restrict __src, size_t __size);

/* BSD. Zeroes len bytes, even where the compiler sees that no one reads them again. */
void explicit_bzero(void *__dst, size_t __len);
#endif

#ifdef __FH_C23
/* C23. memset, as explicit_bzero does it. */
void *memset_explicit(void *__dst, int __byte, size_t __len);
#endif

#ifdef __FH_GNU
/* GNU. As memcpy; returns dst + len. */
void *mempcpy(void *__fh_restrict __dst, const void *__fh_restrict __src, size_t __len);

/* GNU. The last of len bytes that is c, or NULL. */
void *memrchr(const void *__s, int __c, size_t __len);

/* GNU. The first byte from s on that is c: there must be one. */
void *rawmemchr(const void *__s, int __c);

/* GNU, POSIX 2024. The first place of the needle in the len bytes at s, or NULL. In linear time. */
void *memmem(const void *__s, size_t __len, const void *__needle, size_t __needle_len);

/* GNU. strchr, but the place of the null where c is not found. */
char *strchrnul(const char *__s, int __c);

/* GNU. As strstr, letters A to Z taken for a to z. */
char *strcasestr(const char *__s, const char *__needle);

/* GNU. Compares with runs of digits taken as numbers; those that begin with 0 as fractions. */
int strverscmp(const char *__a, const char *__b);

/* GNU. The text behind the last slash. libgen.h has POSIX's function of this name. */
#ifndef basename
char *basename(const char *__path);
#endif

/* GNU. The text and the name of an error, of a signal (without SIG). NULL for an unknown number. */
const char *strerrordesc_np(int __error);
const char *strerrorname_np(int __error);
const char *sigdescr_np(int __signal);
const char *sigabbrev_np(int __signal);
#endif

#endif
