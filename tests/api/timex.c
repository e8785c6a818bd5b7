/* SPDX-License-Identifier: MIT */
/* adjtimex, as the raw calls have it. */
#define _FILE_OFFSET_BITS 64
#define _TIME_BITS 64
#include "tests/files.h"

#include <stddef.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <sys/wait.h>
#include <time.h>

#ifdef SYS_clock_adjtime64
#define RAW SYS_clock_adjtime64
#else
#define RAW SYS_clock_adjtime
#endif

static void layout(void)
{
	CHECK_EQ(sizeof(struct timex), 208);
	CHECK_EQ(offsetof(struct timex, offset), 8);
	CHECK_EQ(offsetof(struct timex, status), 40);
	CHECK_EQ(offsetof(struct timex, constant), 48);
	CHECK_EQ(offsetof(struct timex, time), 72);
	CHECK_EQ(offsetof(struct timex, tick), 88);
	CHECK_EQ(offsetof(struct timex, shift), 112);
	CHECK_EQ(offsetof(struct timex, stbcnt), 152);
	CHECK_EQ(offsetof(struct timex, tai), 160);
	CHECK_EQ(ADJ_OFFSET | ADJ_FREQUENCY | ADJ_MAXERROR | ADJ_ESTERROR | ADJ_STATUS | ADJ_TIMECONST, 0x3f);
	CHECK_EQ(ADJ_TAI | ADJ_SETOFFSET | ADJ_MICRO | ADJ_NANO | ADJ_TICK, 0x7180);
	CHECK_EQ(ADJ_OFFSET_SINGLESHOT, 0x8001);
	CHECK_EQ(ADJ_OFFSET_SS_READ, 0xa001);
	CHECK_EQ(STA_UNSYNC, 0x40);
	CHECK_EQ(STA_NANO, 0x2000);
	CHECK_EQ(STA_RONLY, 0xff00);
	CHECK_EQ(TIME_ERROR, 5);
}

static void check_same(const struct timex *a, const struct timex *b)
{
	CHECK_EQ(a->freq, b->freq);
	CHECK_EQ(a->status, b->status);
	CHECK_EQ(a->constant, b->constant);
	CHECK_EQ(a->precision, b->precision);
	CHECK_EQ(a->tolerance, b->tolerance);
	CHECK_EQ(a->tick, b->tick);
	CHECK_EQ(a->shift, b->shift);
	CHECK_EQ(a->stbcnt, b->stbcnt);
	CHECK_EQ(a->tai, b->tai);
	CHECK(a->time.tv_sec >= b->time.tv_sec && a->time.tv_sec < b->time.tv_sec + 20);
	CHECK(a->tick > 0);
}

/* Asks in the three ways; raw: what the kernel says. */
static void ask(const struct timex *raw, int state)
{
	struct timex t;
	for (int i = 0; i < 3; i++) {
		memset(&t, 0x55, sizeof t);
		t.modes = 0;
		CHECK_EQ(i == 0 ? adjtimex(&t) : i == 1 ? ntp_adjtime(&t) : clock_adjtime(CLOCK_REALTIME, &t), state);
		check_same(&t, raw);
		CHECK(t.time.tv_usec >= 0 && t.time.tv_usec < 1000000000);
	}
}

static void refusals(void)
{
	struct timex t, raw;
	for (int i = 0; i < 2; i++) { /* a tick that no clock has, a clock that cannot be changed */
		clockid_t clock = i ? CLOCK_MONOTONIC : CLOCK_REALTIME;
		memset(&t, 0, sizeof t);
		t.modes = ADJ_TICK;
		t.tick = 1;
		raw = t;
		CHECK_EQ(syscall(RAW, clock, &raw), -1);
		int error = errno;
		FAILS(clock_adjtime(clock, &t), error);
		CHECK(error == EINVAL || error == EPERM || error == EOPNOTSUPP);
	}
}

#if defined __FREEHOLD__ && defined SYS_clock_adjtime64
#include "tests/contain/filter.h"

/* A kernel that has the older calls alone. */
static void older_calls(const struct timex *raw, int state)
{
	static const struct filter_rule rules[] = {{SYS_clock_adjtime64, FILTER_ERRNO + ENOSYS}};
	int status;
	pid_t pid = fork();
	if (!pid) {
		struct timex t = {.modes = 0};
		CHECK_EQ(filter_install(rules, 1, FILTER_ALLOW), 0);
		FAILS(syscall(SYS_clock_adjtime64, CLOCK_REALTIME, &t), ENOSYS);
		ask(raw, state);
		t = (struct timex){.modes = ADJ_TICK, .tick = 1};
		CHECK_EQ(adjtimex(&t), -1);
		CHECK(errno == EINVAL || errno == EPERM);
		_exit(check_failed ? 1 : 0);
	}
	CHECK_EQ(waitpid(pid, &status, 0), pid);
	CHECK_EQ(status, 0);
}
#else
static void older_calls(const struct timex *raw, int state)
{
	(void)raw, (void)state;
}
#endif

int main(void)
{
	struct timex raw = {.modes = 0};
	int state = (int)syscall(RAW, CLOCK_REALTIME, &raw);
	layout();
	CHECK(state >= 0 || errno == ENOSYS || errno == EPERM);
	if (state >= 0) {
		ask(&raw, state);
		refusals();
		if (!check_emulated())
			older_calls(&raw, state);
	} else {
		check_puts("skip all: no such call here\n");
	}
	return check_done();
}
