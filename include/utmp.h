/* SPDX-License-Identifier: MIT */
/* utmp.h: the old name of utmpx.h, with login_tty (BSD). */
#ifndef _UTMP_H
#define _UTMP_H

#include <utmpx.h>

#define utmp utmpx
#define ut_time ut_tv.tv_sec
#define ut_name ut_user
#define UT_LINESIZE 32
#define UT_NAMESIZE 32
#define UT_HOSTSIZE 256
#define UTMP_FILE "/var/run/utmp"
#define WTMP_FILE "/var/log/wtmp"
#define getutent getutxent
#define getutid getutxid
#define getutline getutxline
#define pututline pututxline
#define setutent setutxent
#define endutent endutxent
#define utmpname utmpxname
#define updwtmp updwtmpx

/* BSD. Makes the terminal the controlling one and standard input, output and error; closes fd.
 * 0, or -1 with errno. */
int login_tty(int __fd);

#endif
