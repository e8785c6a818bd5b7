/* SPDX-License-Identifier: MIT */
/* syslog.h: messages to the system's log (POSIX, BSD). */
#ifndef _SYSLOG_H
#define _SYSLOG_H

#include <features.h>
#include <stdarg.h>

#define LOG_EMERG 0
#define LOG_ALERT 1
#define LOG_CRIT 2
#define LOG_ERR 3
#define LOG_WARNING 4
#define LOG_NOTICE 5
#define LOG_INFO 6
#define LOG_DEBUG 7
#define LOG_PRIMASK 7

#define LOG_KERN (0 << 3)
#define LOG_USER (1 << 3)
#define LOG_MAIL (2 << 3)
#define LOG_DAEMON (3 << 3)
#define LOG_AUTH (4 << 3)
#define LOG_SYSLOG (5 << 3)
#define LOG_LPR (6 << 3)
#define LOG_NEWS (7 << 3)
#define LOG_UUCP (8 << 3)
#define LOG_CRON (9 << 3)
#define LOG_AUTHPRIV (10 << 3)
#define LOG_FTP (11 << 3)
#define LOG_LOCAL0 (16 << 3)
#define LOG_LOCAL1 (17 << 3)
#define LOG_LOCAL2 (18 << 3)
#define LOG_LOCAL3 (19 << 3)
#define LOG_LOCAL4 (20 << 3)
#define LOG_LOCAL5 (21 << 3)
#define LOG_LOCAL6 (22 << 3)
#define LOG_LOCAL7 (23 << 3)
#define LOG_NFACILITIES 24
#define LOG_FACMASK 0x3f8
#define LOG_PRI(__p) ((__p) & LOG_PRIMASK)
#define LOG_FAC(__p) (((__p) & LOG_FACMASK) >> 3)
#define LOG_MAKEPRI(__facility, __priority) ((__facility) | (__priority))

#define LOG_MASK(__priority) (1 << (__priority))
#define LOG_UPTO(__priority) ((1 << ((__priority) + 1)) - 1)

#define LOG_PID 1    /* the process's number in each message */
#define LOG_CONS 2   /* to the console where the log cannot be reached */
#define LOG_ODELAY 4 /* opens at the first message: the usual way */
#define LOG_NDELAY 8 /* opens at once */
#define LOG_NOWAIT 16
#define LOG_PERROR 32 /* to stderr too */

/* POSIX. Sends a message, "%m" being the text of errno. What cannot be sent is lost. */
void syslog(int __priority, const char *__format, ...) __attribute__((__format__(__printf__, 2, 3)));

/* POSIX. A name (kept, not copied), options and a facility for messages to come; the end. */
void openlog(const char *__name, int __options, int __facility);
void closelog(void);

/* POSIX. The priorities that are sent; the former ones. 0 only asks. */
int setlogmask(int __mask);

#ifdef __FH_MISC
void vsyslog(int __priority, const char *__format, va_list __arguments)
	__attribute__((__format__(__printf__, 2, 0)));

#define _PATH_LOG "/dev/log"
#endif

#endif
