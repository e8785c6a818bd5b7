/* SPDX-License-Identifier: MIT */
/*
 * wchar.h: wide characters (ISO C11 7.29, POSIX, GNU).
 *
 * A wchar_t is a Unicode code point. How it is spelled in bytes is the locale's say (locale.h): UTF-8
 * in "C.UTF-8", a byte each in "C". Lengths are in wide characters where not said otherwise.
 */
#ifndef _WCHAR_H
#define _WCHAR_H

#include <bits/locale.h>
#include <bits/size.h>
#include <bits/types.h>
#include <bits/wchar.h>
#include <features.h>

typedef __WCHAR_TYPE__ wchar_t;
typedef __wint_t wint_t;
typedef __mbstate_t mbstate_t;
typedef struct __FILE FILE;
struct tm;

#define WEOF 0xffffffffu
#define WCHAR_MIN (-__WCHAR_MAX__ - 1)
#define WCHAR_MAX __WCHAR_MAX__

#ifdef __FH_POSIX
typedef __builtin_va_list va_list;
typedef __locale_t locale_t;
typedef __wctype_t wctype_t;
#endif

/* Characters of one byte */

/* ISO C. The character that a byte is, WEOF where it is none; and back, EOF where it has none. */
wint_t btowc(int __c);
int wctob(wint_t __c);

/* Characters of several bytes */

/*
 * ISO C. *c becomes the character that len bytes at s begin with. Its bytes, 0 for the null
 * character, (size_t)-2 where all len bytes belong to a character that is not complete, (size_t)-1
 * with errno EILSEQ. *state NULL: an object of the function's own.
 */
size_t mbrtowc(wchar_t *__fh_restrict __c, const char *__fh_restrict __s, size_t __len,
               mbstate_t *__fh_restrict __state);

/* ISO C. mbrtowc for its answer alone. */
size_t mbrlen(const char *__fh_restrict __s, size_t __len, mbstate_t *__fh_restrict __state);

/* ISO C. The bytes of c into s (MB_CUR_MAX at most): how many, or (size_t)-1 with errno EILSEQ. */
size_t wcrtomb(char *__fh_restrict __s, wchar_t __c, mbstate_t *__fh_restrict __state);

/* ISO C. Non-zero: between two characters. */
int mbsinit(const mbstate_t *__state);

/*
 * ISO C. Converts a string, up to len units of dst (dst NULL: counts alone). *src: where it stopped,
 * NULL after the end of the string. Units without the null, or (size_t)-1 with errno EILSEQ.
 */
size_t mbsrtowcs(wchar_t *__fh_restrict __dst, const char **__fh_restrict __src, size_t __len,
                 mbstate_t *__fh_restrict __state);
size_t wcsrtombs(char *__fh_restrict __dst, const wchar_t **__fh_restrict __src, size_t __len,
                 mbstate_t *__fh_restrict __state);

/* Strings: as the functions of string.h with str or mem in the place of wcs and wmem. */

size_t wcslen(const wchar_t *__s);
wchar_t *wcscpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src);
wchar_t *wcsncpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);
wchar_t *wcscat(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src);
wchar_t *wcsncat(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);
int wcscmp(const wchar_t *__a, const wchar_t *__b);
int wcsncmp(const wchar_t *__a, const wchar_t *__b, size_t __len);
int wcscoll(const wchar_t *__a, const wchar_t *__b);
size_t wcsxfrm(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);
wchar_t *wcschr(const wchar_t *__s, wchar_t __c);
wchar_t *wcsrchr(const wchar_t *__s, wchar_t __c);
size_t wcsspn(const wchar_t *__s, const wchar_t *__set);
size_t wcscspn(const wchar_t *__s, const wchar_t *__set);
wchar_t *wcspbrk(const wchar_t *__s, const wchar_t *__set);
wchar_t *wcsstr(const wchar_t *__s, const wchar_t *__needle);
wchar_t *wcstok(wchar_t *__fh_restrict __s, const wchar_t *__fh_restrict __set,
                wchar_t **__fh_restrict __rest);
wchar_t *wmemchr(const wchar_t *__s, wchar_t __c, size_t __len);
int wmemcmp(const wchar_t *__a, const wchar_t *__b, size_t __len);
wchar_t *wmemcpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);
wchar_t *wmemmove(wchar_t *__dst, const wchar_t *__src, size_t __len);
wchar_t *wmemset(wchar_t *__dst, wchar_t __c, size_t __len);

/* Numbers: as strtol and its relatives of stdlib.h. */

long wcstol(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end, int __base);
unsigned long wcstoul(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end, int __base);
long long wcstoll(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end, int __base);
unsigned long long wcstoull(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end,
                            int __base);
double wcstod(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end);
float wcstof(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end);
long double wcstold(const wchar_t *__fh_restrict __s, wchar_t **__fh_restrict __end);

/* ISO C. As strftime. */
size_t wcsftime(wchar_t *__fh_restrict __s, size_t __max, const wchar_t *__fh_restrict __format,
                const struct tm *__fh_restrict __date);

/*
 * Input and output (ISO C): as the functions of stdio.h without the w. Characters are read and
 * written in the encoding of the locale; one that has none, or bytes that are none, set the error
 * indicator and errno EILSEQ. A width or precision counts wide characters.
 */

wint_t fgetwc(FILE *__stream);
wint_t getwc(FILE *__stream);
wint_t getwchar(void);
wint_t ungetwc(wint_t __c, FILE *__stream);
wchar_t *fgetws(wchar_t *__fh_restrict __buf, int __len, FILE *__fh_restrict __stream);
wint_t fputwc(wchar_t __c, FILE *__stream);
wint_t putwc(wchar_t __c, FILE *__stream);
wint_t putwchar(wchar_t __c);
int fputws(const wchar_t *__fh_restrict __s, FILE *__fh_restrict __stream);

/* ISO C. Asks (0) or sets, once, what a stream is for: below 0 bytes, above wide characters. Bytes go
 * through any stream here; only wide functions and this one leave a mark. */
int fwide(FILE *__stream, int __mode);

int wprintf(const wchar_t *__fh_restrict __format, ...);
int fwprintf(FILE *__fh_restrict __stream, const wchar_t *__fh_restrict __format, ...);
int vwprintf(const wchar_t *__fh_restrict __format, __builtin_va_list __args);
int vfwprintf(FILE *__fh_restrict __stream, const wchar_t *__fh_restrict __format,
              __builtin_va_list __args);
/* Negative, with errno EOVERFLOW, where len wide characters do not hold it all. */
int swprintf(wchar_t *__fh_restrict __buf, size_t __len, const wchar_t *__fh_restrict __format, ...);
int vswprintf(wchar_t *__fh_restrict __buf, size_t __len, const wchar_t *__fh_restrict __format,
              __builtin_va_list __args);

int wscanf(const wchar_t *__fh_restrict __format, ...);
int fwscanf(FILE *__fh_restrict __stream, const wchar_t *__fh_restrict __format, ...);
int swscanf(const wchar_t *__fh_restrict __s, const wchar_t *__fh_restrict __format, ...);
int vwscanf(const wchar_t *__fh_restrict __format, __builtin_va_list __args);
int vfwscanf(FILE *__fh_restrict __stream, const wchar_t *__fh_restrict __format,
             __builtin_va_list __args);
int vswscanf(const wchar_t *__fh_restrict __s, const wchar_t *__fh_restrict __format,
             __builtin_va_list __args);

#ifdef __FH_POSIX
/* POSIX. mbsrtowcs and wcsrtombs that read src_len units at most. */
size_t mbsnrtowcs(wchar_t *__fh_restrict __dst, const char **__fh_restrict __src, size_t __src_len,
                  size_t __len, mbstate_t *__fh_restrict __state);
size_t wcsnrtombs(char *__fh_restrict __dst, const wchar_t **__fh_restrict __src, size_t __src_len,
                  size_t __len, mbstate_t *__fh_restrict __state);

wchar_t *wcsdup(const wchar_t *__s);
size_t wcsnlen(const wchar_t *__s, size_t __len);
wchar_t *wcpcpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src);
wchar_t *wcpncpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);
int wcscasecmp(const wchar_t *__a, const wchar_t *__b);
int wcsncasecmp(const wchar_t *__a, const wchar_t *__b, size_t __len);

int wcscoll_l(const wchar_t *__a, const wchar_t *__b, locale_t __locale);
size_t wcsxfrm_l(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len,
                 locale_t __locale);
int wcscasecmp_l(const wchar_t *__a, const wchar_t *__b, locale_t __locale);
int wcsncasecmp_l(const wchar_t *__a, const wchar_t *__b, size_t __len, locale_t __locale);

/* POSIX. Columns of a terminal that c takes: 0 to 2, -1 where it is not printable; of a string, of
 * len characters at most. */
int wcwidth(wchar_t __c);
int wcswidth(const wchar_t *__s, size_t __len);

/* POSIX. As open_memstream, with wide characters. */
FILE *open_wmemstream(wchar_t **__buf, size_t *__len);

/* These are wctype.h's as well. */
int iswalnum(wint_t __c);
int iswalpha(wint_t __c);
int iswcntrl(wint_t __c);
int iswdigit(wint_t __c);
int iswgraph(wint_t __c);
int iswlower(wint_t __c);
int iswprint(wint_t __c);
int iswpunct(wint_t __c);
int iswspace(wint_t __c);
int iswupper(wint_t __c);
int iswxdigit(wint_t __c);
int iswctype(wint_t __c, wctype_t __kind);
wint_t towlower(wint_t __c);
wint_t towupper(wint_t __c);
wctype_t wctype(const char *__name);
#endif

#ifdef __FH_GNU
wchar_t *wcschrnul(const wchar_t *__s, wchar_t __c);
wchar_t *wmempcpy(wchar_t *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);

wint_t fgetwc_unlocked(FILE *__stream);
wint_t getwc_unlocked(FILE *__stream);
wint_t getwchar_unlocked(void);
wchar_t *fgetws_unlocked(wchar_t *__fh_restrict __buf, int __len, FILE *__fh_restrict __stream);
wint_t fputwc_unlocked(wchar_t __c, FILE *__stream);
wint_t putwc_unlocked(wchar_t __c, FILE *__stream);
wint_t putwchar_unlocked(wchar_t __c);
int fputws_unlocked(const wchar_t *__fh_restrict __s, FILE *__fh_restrict __stream);
#endif

#endif
