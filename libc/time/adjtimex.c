/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/timex.h>
#include <time.h>

#include "libc/alias.h"
#include "libc/ret.h"
#include "sys/linux/calls.h"

#ifdef NR_clock_adjtime64

/* The fields but for the time, in the older calls' order. */
#define HEAD(f) f(modes) f(offset) f(freq) f(maxerror) f(esterror) f(status) f(constant) f(precision) f(tolerance)
#define TAIL(f) f(tick) f(ppsfreq) f(jitter) f(shift) f(stabil) f(jitcnt) f(calcnt) f(errcnt) f(stbcnt) f(tai)

/* With times of 32 bits. */
struct old_timex {
#define FIELD(name) int name;
	HEAD(FIELD)
	int seconds, fraction;
	TAIL(FIELD)
	int reserved[11];
};

static long old_call(long nr, clockid_t id, struct timex *t)
{
	struct old_timex old = {.seconds = (int)t->time.tv_sec, .fraction = (int)t->time.tv_usec};
#define TO_OLD(name) old.name = (int)t->name;
	HEAD(TO_OLD)
	TAIL(TO_OLD)
	long ret = nr == NR_adjtimex ? syscall1(nr, (long)&old) : syscall2(nr, id, (long)&old);
	if (linux_failed(ret))
		return ret;
#define FROM_OLD(name) t->name = (__typeof__(t->name))old.name;
	HEAD(FROM_OLD)
	TAIL(FROM_OLD)
	t->time = (struct timeval){.tv_sec = old.seconds, .tv_usec = old.fraction};
	return ret;
}

static long adjust(long old_nr, clockid_t id, struct timex *t)
{
	memset((char *)(&t->time.tv_usec + 1), 0, 4); /* the kernel's field is longer */
	long ret = syscall2(NR_clock_adjtime64, id, (long)t);
	return linux_missing(ret) ? old_call(old_nr, id, t) : ret;
}

#else

static long adjust(long nr, clockid_t id, struct timex *t)
{
	return nr == NR_adjtimex ? syscall1(nr, (long)t) : syscall2(nr, id, (long)t);
}

#endif

/* By a call of its own: filters of containers that refuse the other one may grant it. */
int adjtimex(struct timex *clock)
{
	return (int)ret_errno(adjust(NR_adjtimex, CLOCK_REALTIME, clock));
}
STRONG_ALIAS(adjtimex, ntp_adjtime);

int clock_adjtime(clockid_t id, struct timex *clock)
{
	return (int)ret_errno(adjust(NR_clock_adjtime, id, clock));
}
