/* SPDX-License-Identifier: MIT */
/* time.h: dates and times (ISO C11 7.27, POSIX). time_t has 64 bits on both machines. */
#ifndef _TIME_H
#define _TIME_H

#include <bits/locale.h>
#include <bits/size.h>
#include <bits/timespec.h>
#include <bits/types.h>
#include <features.h>

typedef __clock_t clock_t;
typedef __time_t time_t;

#define CLOCKS_PER_SEC ((clock_t)1000000)
#define TIME_UTC 1

struct tm {
	int tm_sec;   /* 0 to 60 */
	int tm_min;   /* 0 to 59 */
	int tm_hour;  /* 0 to 23 */
	int tm_mday;  /* 1 to 31 */
	int tm_mon;   /* 0 to 11 */
	int tm_year;  /* since 1900 */
	int tm_wday;  /* 0 to 6, from Sunday */
	int tm_yday;  /* 0 to 365 */
	int tm_isdst; /* positive: summer time; 0: not; negative: not known */
#ifdef __FH_MISC
	long tm_gmtoff;      /* seconds east of UTC */
	const char *tm_zone; /* the time zone's short name */
#else
	long __tm_gmtoff;
	const char *__tm_zone;
#endif
};

/* ISO C. Processor time used, in 1/CLOCKS_PER_SEC seconds; -1 when it is not known. */
clock_t clock(void);

/* ISO C. Seconds since the start of 1970 (UTC); also in *result unless that is NULL. */
time_t time(time_t *__result);

/* ISO C. end - start, in seconds. */
double difftime(time_t __end, time_t __start);

/* ISO C. The time now, base TIME_UTC. base, or 0. */
int timespec_get(struct timespec *__result, int __base);

/*
 * ISO C. Seconds since 1970 of that local date, whose fields may lie outside their ranges and are
 * brought into them. -1 with errno EOVERFLOW (POSIX) when the year does not fit in an int.
 */
time_t mktime(struct tm *__date);

/* ISO C. The date of a time, in UTC or local, in a static object. NULL with errno EOVERFLOW. */
struct tm *gmtime(const time_t *__time);
struct tm *localtime(const time_t *__time);

/* ISO C. "Sun Sep 16 01:03:52 1973\n" in a static buffer; ctime: of localtime. NULL with errno
 * EOVERFLOW when the year does not fit. */
char *asctime(const struct tm *__date);
char *ctime(const time_t *__time);

/*
 * ISO C, POSIX, GNU. Writes the date as format says, in the "C" locale: all of ISO C's and POSIX's
 * conversions, %k %l %P %s, flags _ - 0 + ^ # and a width. Bytes written without the
 * final zero; 0 when max bytes do not hold it all.
 */
size_t strftime(char *__fh_restrict __s, size_t __max, const char *__fh_restrict __format,
                const struct tm *__fh_restrict __date);

#ifdef __FH_POSIX
#include <bits/itimerspec.h>

typedef __clockid_t clockid_t;
typedef __timer_t timer_t;
typedef __pid_t pid_t;
typedef __locale_t locale_t;

#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 1
#define CLOCK_PROCESS_CPUTIME_ID 2
#define CLOCK_THREAD_CPUTIME_ID 3
#define CLOCK_MONOTONIC_RAW 4
#define CLOCK_REALTIME_COARSE 5
#define CLOCK_MONOTONIC_COARSE 6
#define CLOCK_BOOTTIME 7
#define CLOCK_REALTIME_ALARM 8
#define CLOCK_BOOTTIME_ALARM 9
#define CLOCK_TAI 11
#define TIMER_ABSTIME 1

/* POSIX. 0, or -1 with errno EINVAL (no such clock), EFAULT or EPERM. */
int clock_gettime(clockid_t __clock, struct timespec *__now);
int clock_getres(clockid_t __clock, struct timespec *__resolution);
int clock_settime(clockid_t __clock, const struct timespec *__now);

/* POSIX. Waits. 0, or -1 with errno EINTR (then *left is what was left), EINVAL. */
int nanosleep(const struct timespec *__length, struct timespec *__left);

/* POSIX. Waits by that clock, to an absolute time with TIMER_ABSTIME. 0 or an error number. */
int clock_nanosleep(clockid_t __clock, int __flags, const struct timespec *__length,
                    struct timespec *__left);

/* POSIX. As gmtime, localtime, asctime (26 bytes), ctime; the result goes where the caller says. */
struct tm *gmtime_r(const time_t *__fh_restrict __time, struct tm *__fh_restrict __result);
struct tm *localtime_r(const time_t *__fh_restrict __time, struct tm *__fh_restrict __result);
char *asctime_r(const struct tm *__fh_restrict __date, char *__fh_restrict __buf);
char *ctime_r(const time_t *__time, char *__buf);

struct sigevent;

/*
 * POSIX. A timer of that clock, which sends a signal or calls a function in a thread as event says
 * (NULL: SIGALRM). timer_settime starts or stops it (flags: TIMER_ABSTIME) and tells what was
 * left. timer_getoverrun: ends since the signal that no signal tells of. 0, or -1 with errno
 * EINVAL, EAGAIN.
 */
int timer_create(clockid_t __clock, struct sigevent *__fh_restrict __event,
                 timer_t *__fh_restrict __timer);
int timer_delete(timer_t __timer);
int timer_settime(timer_t __timer, int __flags, const struct itimerspec *__fh_restrict __new,
                  struct itimerspec *__fh_restrict __old);
int timer_gettime(timer_t __timer, struct itimerspec *__now);
int timer_getoverrun(timer_t __timer);

/* POSIX. The clock of a process's time (0: this one). 0 or an error number. */
int clock_getcpuclockid(__pid_t __pid, clockid_t *__clock);

/* POSIX. strftime in a locale. */
size_t strftime_l(char *__fh_restrict __s, size_t __max, const char *__fh_restrict __format,
                  const struct tm *__fh_restrict __date, locale_t __locale);

/* POSIX. Reads the date out of s as format says. The first byte not used, or NULL. */
char *strptime(const char *__fh_restrict __s, const char *__fh_restrict __format,
               struct tm *__fh_restrict __date);

/*
 * POSIX. Reads the date by the first line of the file named in DATEMSK that strptime takes for all of s; what
 * it does not say is today's, or the next one's. A static object, or NULL with getdate_err: 1 no DATEMSK, 2 the
 * file does not open, 3 has no status, 4 is not a regular one, 5 cannot be read, 6 no memory, 7 no line
 * matches, 8 no such date.
 */
extern int getdate_err;
struct tm *getdate(const char *__s);
#ifdef __FH_GNU
/* GNU. Into *date; 0, or that number. */
int getdate_r(const char *__fh_restrict __s, struct tm *__fh_restrict __date);
#endif

/* POSIX. Reads TZ: "std offset dst offset,rule", or the name of a file in TZDIR, else
 * /usr/share/zoneinfo; unset: /etc/localtime. UTC for anything else. A file is read once. */
void tzset(void);

/* POSIX. What tzset found: names without and with summer time, seconds WEST of UTC without it,
 * whether there is summer time at all. */
extern char *tzname[2];
extern long timezone;
extern int daylight;
#endif

#ifdef __FH_MISC
/* BSD. mktime's inverse of gmtime: the date is in UTC. */
time_t timegm(struct tm *__date);

/* BSD. mktime. */
time_t timelocal(struct tm *__date);
#endif

#endif
