/* SPDX-License-Identifier: MIT */
/* stdlib.h: general utilities (ISO C11 7.22, POSIX, GNU). */
#ifndef _STDLIB_H
#define _STDLIB_H

#include <bits/locale.h>
#include <bits/size.h>
#include <features.h>
#ifdef __FH_POSIX
#include <bits/wait.h>
#endif

typedef __WCHAR_TYPE__ wchar_t;

#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 0x7fffffff
#define MB_CUR_MAX (__ctype_get_mb_cur_max()) /* bytes in the locale's longest character: 1 or 4 */
size_t __ctype_get_mb_cur_max(void);

/* Ending */

/* ISO C. Ends the program: atexit functions, fini arrays, streams, then status to the parent. */
_Noreturn void exit(int __status);

/* ISO C. Ends the program at once. */
_Noreturn void _Exit(int __status);

/* ISO C. Ends the program after the at_quick_exit functions alone. */
_Noreturn void quick_exit(int __status);

/* ISO C. Raises SIGABRT; ends the program even where that is ignored or handled. */
_Noreturn void abort(void);

/* ISO C. function runs at exit, the last given first. 0, or -1 when memory is short. */
int atexit(void (*__function)(void));

/* ISO C. The same for quick_exit. */
int at_quick_exit(void (*__function)(void));

/* Memory */

/*
 * All return memory aligned to 16 bytes that free takes back; NULL with ENOMEM when there is none,
 * or more than PTRDIFF_MAX bytes were asked for. Nothing for 0 bytes is memory too, of its own
 * address.
 */

/* ISO C. len bytes; their contents are not determined. */
void *malloc(size_t __len) __attribute__((__malloc__));

/* ISO C. count times len bytes, all zero. ENOMEM also where the product overflows. */
void *calloc(size_t __count, size_t __len) __attribute__((__malloc__));

/*
 * ISO C. Memory in a new size, perhaps moved, contents kept up to the smaller one. malloc(len) for
 * memory NULL; for len 0 frees and returns NULL. NULL with ENOMEM leaves the memory as it was.
 */
void *realloc(void *__memory, size_t __len) __attribute__((__warn_unused_result__));

/* ISO C. Gives memory back; nothing for NULL. errno is kept. */
void free(void *__memory);

/*
 * ISO C. len bytes at a multiple of alignment, a power of two (else NULL with EINVAL). len need
 * not be a multiple of it.
 */
void *aligned_alloc(size_t __alignment, size_t __len) __attribute__((__malloc__));

#ifdef __FH_C23
/*
 * ISO C23. free for memory that malloc, calloc or realloc gave for len bytes, or aligned_alloc for
 * that alignment and len bytes. The program ends where the memory cannot be such.
 */
void free_sized(void *__memory, size_t __len);
void free_aligned_sized(void *__memory, size_t __alignment, size_t __len);
#endif

#ifdef __FH_POSIX
/*
 * POSIX. As aligned_alloc, with the memory in *memory. 0, EINVAL where the alignment is no power of
 * two times sizeof(void *), or ENOMEM; errno and, on failure, *memory stay as they were.
 */
int posix_memalign(void **__memory, size_t __alignment, size_t __len);
#endif

#ifdef __FH_MISC
/* BSD, POSIX 2024. realloc to count times len bytes. ENOMEM also where the product overflows. */
void *reallocarray(void *__memory, size_t __count, size_t __len)
	__attribute__((__warn_unused_result__));

/* BSD. len bytes at a multiple of a page. */
void *valloc(size_t __len) __attribute__((__malloc__));
#endif

/* Numbers */

/*
 * ISO C. The number that the string begins with, after white space: sign, then digits of base 2 to
 * 36, or of base 0: 0x... hexadecimal, 0... octal, else decimal. *end: the first byte not used (the
 * string itself when there is no number). Out of range: the nearest value, errno ERANGE. Base not
 * known: 0, errno EINVAL.
 */
long strtol(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);
unsigned long strtoul(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);
long long strtoll(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);
unsigned long long strtoull(const char *__fh_restrict __s, char **__fh_restrict __end, int __base);

/* ISO C. The decimal number that the string begins with; the range is not checked. */
int atoi(const char *__s);
long atol(const char *__s);
long long atoll(const char *__s);

/*
 * ISO C. The floating number that the string begins with, after white space: decimal, 0x... with an
 * exponent of two, inf, infinity, nan or nan(...), of any length and correctly rounded in the
 * current mode. *end: the first byte not used (the string itself when there is no number). Too
 * great, or inexact and below the normal numbers: errno ERANGE.
 */
double strtod(const char *__fh_restrict __s, char **__fh_restrict __end);
float strtof(const char *__fh_restrict __s, char **__fh_restrict __end);
long double strtold(const char *__fh_restrict __s, char **__fh_restrict __end);

/* ISO C. strtod without the end. */
double atof(const char *__s);

/* ISO C. |n|; the most negative number has none. */
int abs(int __n);
long labs(long __n);
long long llabs(long long __n);

typedef struct {
	int quot, rem;
} div_t;
typedef struct {
	long quot, rem;
} ldiv_t;
typedef struct {
	long long quot, rem;
} lldiv_t;

/* ISO C. Quotient, rounded to zero, and remainder. */
div_t div(int __n, int __divisor);
ldiv_t ldiv(long __n, long __divisor);
lldiv_t lldiv(long long __n, long long __divisor);

/* Arrays */

/*
 * ISO C. Sorts count elements of size bytes; compare answers negative, 0 or positive. Never worse
 * than O(count log count) comparisons, no memory allocated, order of equal elements not kept.
 */
void qsort(void *__base, size_t __count, size_t __size,
           int (*__compare)(const void *, const void *));

/* ISO C. An element of the sorted array that equals *key, or NULL. */
void *bsearch(const void *__key, const void *__base, size_t __count, size_t __size,
              int (*__compare)(const void *__key, const void *__element));

/* Pseudo-random numbers: not for secrets */

/* ISO C. 0 to RAND_MAX. As if srand(1) had been called. */
int rand(void);
void srand(unsigned __seed);

/* Characters of several bytes, in the locale's encoding (wchar.h has more) */

/* ISO C. Bytes of the character at s, at most len; 0 for the null character, -1 where it is none.
 * s NULL: 0, since no encoding has a state. mbtowc also leaves the character in *c. */
int mblen(const char *__s, size_t __len);
int mbtowc(wchar_t *__fh_restrict __c, const char *__fh_restrict __s, size_t __len);

/* ISO C. The bytes of c into s: how many, or -1. */
int wctomb(char *__s, wchar_t __c);

/* ISO C. Convert a string, up to len units of dst; units without the null, or (size_t)-1. */
size_t mbstowcs(wchar_t *__fh_restrict __dst, const char *__fh_restrict __src, size_t __len);
size_t wcstombs(char *__fh_restrict __dst, const wchar_t *__fh_restrict __src, size_t __len);

/* Environment */

/* ISO C. The value of that variable, or NULL. */
char *getenv(const char *__name);

/* ISO C, POSIX. Has the command run by /bin/sh, and waits: its status as of waitpid, -1 with errno.
 * Whether there is a shell, where command is NULL. */
int system(const char *__command);

#ifdef __FH_POSIX
/* POSIX. As rand, its whole state in *seed. */
int rand_r(unsigned *__seed);

/* POSIX. 0 to 0x7fffffff, from an additive feedback generator. As if srandom(1) had been called. */
long random(void);
void srandom(unsigned __seed);

/* POSIX. random takes its state from 8, 32, 64, 128 or 256 bytes of state (the most that fit in
 * len). The former state; NULL with errno EINVAL where len < 8. */
char *initstate(unsigned __seed, char *__state, size_t __len);

/* POSIX. Back to a state that initstate made; the former one, or NULL with errno EINVAL. */
char *setstate(char *__state);

#ifdef __FH_MISC
/* BSD. Random numbers from the kernel (getentropy): 32 bits, len bytes, 0 to bound - 1 (0 where bound is).
 * Where the kernel has none the program aborts. */
unsigned arc4random(void);
void arc4random_buf(void *__buf, size_t __len);
unsigned arc4random_uniform(unsigned __bound);
#endif

/* POSIX. Sets the variable to a copy of value; leaves one that exists alone where replace is 0.
 * 0, or -1 with errno EINVAL (name empty or with '=') or ENOMEM. */
int setenv(const char *__name, const char *__value, int __replace);

/* POSIX. Removes the variable. 0, or -1 with errno EINVAL. */
int unsetenv(const char *__name);

/* POSIX. Makes "name=value" itself, not a copy, part of the environment; "name" removes (GNU).
 * 0, or -1 with errno ENOMEM. */
int putenv(char *__string);

/* POSIX. An absolute path of the same file without ., .., links or double slashes, in result
 * (PATH_MAX bytes) or from malloc where that is NULL. NULL with errno (ENOENT, ENOTDIR, ELOOP,
 * ENAMETOOLONG). */
char *realpath(const char *__fh_restrict __path, char *__fh_restrict __result);

/* POSIX. Takes the first of "name=value,name,..." off *options: the place of its name in known,
 * which ends with NULL, and *value (NULL: none). -1 for another name, then *value is the whole
 * word. */
int getsubopt(char **__options, char *const *__known, char **__value);

/* POSIX. Numbers from a 48-bit linear congruential generator: from 0 to 1, from 0 to 2^31 - 1, from
 * -2^31 on. The second of each keeps its state in x. */
double drand48(void);
double erand48(unsigned short __x[3]);
long lrand48(void);
long nrand48(unsigned short __x[3]);
long mrand48(void);
long jrand48(unsigned short __x[3]);
void srand48(long __seed);
unsigned short *seed48(unsigned short __seed[3]);
void lcong48(unsigned short __parameters[7]);

/* POSIX. Between 32 bits and up to six digits of base 64; l64a in a static array. */
long a64l(const char *__s);
char *l64a(long __n);

/* POSIX. Opens a new file, the final "XXXXXX" of template made unique. A descriptor, or -1 with
 * errno EINVAL (no such ending), EEXIST, or as open. */
int mkstemp(char *__template);

/* POSIX. Makes a new folder, mode 0700, likewise. template, or NULL with errno. */
char *mkdtemp(char *__template);
#endif

#ifdef __FH_MISC
/* POSIX 2001. A name that no file has, for now: another program may take it at once. template,
 * or an empty string with errno. */
char *mktemp(char *__template);

/* BSD. The load of the last 1, 5 and 15 minutes: how many of these it knows, or -1. */
int getloadavg(double __load[], int __count);

/* BSD. mkstemp whose "XXXXXX" is followed by suffix_len more bytes. */
int mkstemps(char *__template, int __suffix_len);

/* Until POSIX 2001. The digits of a number, in a static array: so many in all, or behind the point;
 * *point: where that stands; *negative. gcvt: as %g in buf. */
char *ecvt(double __value, int __digits, int *__point, int *__negative);
char *fcvt(double __value, int __digits, int *__point, int *__negative);
char *gcvt(double __value, int __digits, char *__buf);

/* GNU. The same of long doubles; into len bytes at buf: 0, or -1 where they are too few. */
char *qecvt(long double __value, int __digits, int *__point, int *__negative);
char *qfcvt(long double __value, int __digits, int *__point, int *__negative);
char *qgcvt(long double __value, int __digits, char *__buf);
int ecvt_r(double __value, int __digits, int *__point, int *__negative, char *__buf, size_t __len);
int fcvt_r(double __value, int __digits, int *__point, int *__negative, char *__buf, size_t __len);
int qecvt_r(long double __value, int __digits, int *__point, int *__negative, char *__buf, size_t __len);
int qfcvt_r(long double __value, int __digits, int *__point, int *__negative, char *__buf, size_t __len);

/* SVID. atexit for a function that gets the status that exit was given, and the argument. */
int on_exit(void (*__function)(int, void *), void *__argument);

/* BSD. Removes every variable. 0. */
int clearenv(void);
#endif

#ifdef __FH_GNU
/* GNU. getenv, or NULL where the program runs with more rights than its user. */
char *secure_getenv(const char *__name);

/* GNU. qsort; compare gets argument too. */
void qsort_r(void *__base, size_t __count, size_t __size,
             int (*__compare)(const void *, const void *, void *), void *__argument);

/* GNU. mkstemp with further flags for open; with len more bytes behind the "XXXXXX". */
int mkostemp(char *__template, int __flags);
int mkostemps(char *__template, int __suffix_len, int __flags);

/* GNU. realpath from malloc. */
char *canonicalize_file_name(const char *__path);
#endif

#ifdef __FH_POSIX
/* POSIX. The master of a new pair of pseudo-terminals (O_RDWR, O_NOCTTY), or -1 with errno;
 * lets its slave be opened; the slave's path, or NULL with errno ENOTTY. */
int posix_openpt(int __flags);
int grantpt(int __fd);
int unlockpt(int __fd);
char *ptsname(int __fd);
#endif

#ifdef __FH_GNU
/* GNU. ptsname into buf: 0 or an error number. posix_openpt with the usual flags. */
int ptsname_r(int __fd, char *__buf, size_t __len);
int getpt(void);

/* GNU. strtod, strtof and strtold in a locale. */
typedef __locale_t locale_t;
double strtod_l(const char *__fh_restrict __s, char **__fh_restrict __end, locale_t __locale);
float strtof_l(const char *__fh_restrict __s, char **__fh_restrict __end, locale_t __locale);
long double strtold_l(const char *__fh_restrict __s, char **__fh_restrict __end,
                      locale_t __locale);
#endif

#endif
