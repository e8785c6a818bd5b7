/* SPDX-License-Identifier: MIT */
/* sys/timex.h: how the system's clock is kept right (Linux). */
#ifndef _SYS_TIMEX_H
#define _SYS_TIMEX_H

#include <bits/timeval.h>
#include <bits/types.h>

/* The kernel's 64-bit layout on both machines. Offsets and errors in microseconds, or nanoseconds with STA_NANO. */
struct timex {
	unsigned modes;        /* ADJ_...: what shall change; 0: nothing */
	int : 32;
	__int64_t offset;      /* still to be made up for */
	__int64_t freq;        /* parts in a million, times 65536 */
	__int64_t maxerror, esterror; /* microseconds */
	int status;            /* STA_... */
	int : 32;
	__int64_t constant;    /* of the phase-locked loop */
	__int64_t precision, tolerance; /* microseconds; as freq */
	struct timeval time;   /* now; with STA_NANO nanoseconds */
	__int64_t tick;        /* microseconds between ticks */
	__int64_t ppsfreq, jitter; /* of a signal each second */
	int shift;
	int : 32;
	__int64_t stabil, jitcnt, calcnt, errcnt, stbcnt;
	int tai;               /* seconds that TAI is ahead */
	int __reserved[11];
};

#define ADJ_OFFSET 0x0001
#define ADJ_FREQUENCY 0x0002
#define ADJ_MAXERROR 0x0004
#define ADJ_ESTERROR 0x0008
#define ADJ_STATUS 0x0010
#define ADJ_TIMECONST 0x0020
#define ADJ_TAI 0x0080
#define ADJ_SETOFFSET 0x0100           /* adds time to the clock */
#define ADJ_MICRO 0x1000
#define ADJ_NANO 0x2000
#define ADJ_TICK 0x4000
#define ADJ_OFFSET_SINGLESHOT 0x8001   /* as adjtime does */
#define ADJ_OFFSET_SS_READ 0xa001

#define MOD_OFFSET ADJ_OFFSET
#define MOD_FREQUENCY ADJ_FREQUENCY
#define MOD_MAXERROR ADJ_MAXERROR
#define MOD_ESTERROR ADJ_ESTERROR
#define MOD_STATUS ADJ_STATUS
#define MOD_TIMECONST ADJ_TIMECONST
#define MOD_TAI ADJ_TAI
#define MOD_MICRO ADJ_MICRO
#define MOD_NANO ADJ_NANO
#define MOD_CLKB ADJ_TICK
#define MOD_CLKA ADJ_OFFSET_SINGLESHOT

#define STA_PLL 0x0001
#define STA_PPSFREQ 0x0002
#define STA_PPSTIME 0x0004
#define STA_FLL 0x0008
#define STA_INS 0x0010                 /* a second more at the day's end, */
#define STA_DEL 0x0020                 /* or one less */
#define STA_UNSYNC 0x0040
#define STA_FREQHOLD 0x0080
#define STA_PPSSIGNAL 0x0100
#define STA_PPSJITTER 0x0200
#define STA_PPSWANDER 0x0400
#define STA_PPSERROR 0x0800
#define STA_CLOCKERR 0x1000
#define STA_NANO 0x2000
#define STA_MODE 0x4000
#define STA_CLK 0x8000
#define STA_RONLY 0xff00               /* those that a program cannot set */

#define TIME_OK 0
#define TIME_INS 1
#define TIME_DEL 2
#define TIME_OOP 3                     /* in the second that is one more */
#define TIME_WAIT 4
#define TIME_ERROR 5                   /* not in step with anything */
#define TIME_BAD TIME_ERROR

/*
 * Linux. Changes what modes names, and fills all of *clock: the clock's state (TIME_...), or -1 with errno EPERM,
 * EINVAL, EFAULT; clock_adjtime also EOPNOTSUPP, ENODEV (another clock than CLOCK_REALTIME). ntp_adjtime is
 * adjtimex.
 */
int adjtimex(struct timex *__clock);
int ntp_adjtime(struct timex *__clock);
int clock_adjtime(__clockid_t __id, struct timex *__clock);

#endif
