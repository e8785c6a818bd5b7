/* SPDX-License-Identifier: MIT */
/* sys/time.h: time in microseconds (POSIX, BSD). */
#ifndef _SYS_TIME_H
#define _SYS_TIME_H

#include <bits/timeval.h>
#include <bits/types.h>
#include <features.h>
#include <sys/select.h>

typedef __time_t time_t;
typedef __suseconds_t suseconds_t;

struct timezone {
	int tz_minuteswest, tz_dsttime;
};

#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2

struct itimerval {
	struct timeval it_interval; /* length of each later period; zero: none */
	struct timeval it_value;    /* time to the next signal; zero: off */
};

/* POSIX. The time since 1970; zone, where not NULL, is always UTC. 0. */
int gettimeofday(struct timeval *__fh_restrict __now, void *__fh_restrict __zone);

/* POSIX. SIGALRM, SIGVTALRM or SIGPROF when the time is over. 0, or -1 with errno EINVAL. */
int setitimer(int __which, const struct itimerval *__fh_restrict __new,
              struct itimerval *__fh_restrict __old);
int getitimer(int __which, struct itimerval *__now);

/* POSIX. Sets the times of access and of modification; NULL: now. 0, or -1 with errno as of
 * open. */
int utimes(const char *__path, const struct timeval __times[2]);

#ifdef __FH_MISC
/* BSD. The same for a symbolic link itself, and for an open file. */
int lutimes(const char *__path, const struct timeval __times[2]);
int futimes(int __fd, const struct timeval __times[2]);
#endif
#ifdef __FH_GNU
/* Linux. The same below a directory; path NULL: of the descriptor itself. */
int futimesat(int __dir, const char *__path, const struct timeval __times[2]);
#endif

#ifdef __FH_MISC
/* BSD. Sets the clock. 0, or -1 with errno EPERM or EINVAL. */
int settimeofday(const struct timeval *__now, const struct timezone *__zone);

#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timercmp(a, b, op)                                                                         \
	((a)->tv_sec == (b)->tv_sec ? (a)->tv_usec op (b)->tv_usec : (a)->tv_sec op (b)->tv_sec)
#define timeradd(a, b, sum)                                                                        \
	do {                                                                                       \
		(sum)->tv_sec = (a)->tv_sec + (b)->tv_sec;                                         \
		(sum)->tv_usec = (a)->tv_usec + (b)->tv_usec;                                      \
		if ((sum)->tv_usec >= 1000000)                                                     \
			(sum)->tv_sec++, (sum)->tv_usec -= 1000000;                                \
	} while (0)
#define timersub(a, b, difference)                                                                 \
	do {                                                                                       \
		(difference)->tv_sec = (a)->tv_sec - (b)->tv_sec;                                  \
		(difference)->tv_usec = (a)->tv_usec - (b)->tv_usec;                               \
		if ((difference)->tv_usec < 0)                                                     \
			(difference)->tv_sec--, (difference)->tv_usec += 1000000;                  \
	} while (0)
#endif

#endif
