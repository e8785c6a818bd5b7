/* SPDX-License-Identifier: MIT */
#include "qemu/cpu.h"
#include "qemu/shim.h"

/* The 8254 timer's channel 0, which raises interrupt 0 when it has counted down. */
#define TIMER_HZ 1193182u
#define TIMER 0x40
#define TIMER_COMMAND 0x43
#define MEASURES 500 /* a second */

/* The 8259 that has the timer, as if it were the only one. */
#define PIC 0x20

#define SHIFT 24

#define CLOCK_MOST 7

/* The program could not wait for longer anyway. */
#define SECONDS_MOST (1ll << 31)

bool times_are_wide;

static uint32_t scale; /* nanoseconds a count, times 2^SHIFT */

static void start_timer(uint32_t count)
{
	out8(TIMER_COMMAND, 0x30); /* mode 0: once; both bytes follow */
	out8(TIMER, (uint8_t)count);
	out8(TIMER, (uint8_t)(count >> 8));
}

void clock_begin(void)
{
	uint64_t least = UINT32_MAX; /* of several tries: the host may let the machine stand still */
	uint32_t rest;
	for (int tries = 0; tries < 8; tries++) {
		start_timer(TIMER_HZ / MEASURES);
		uint64_t begin = __builtin_ia32_rdtsc();
		do
			out8(TIMER_COMMAND, 0xe2); /* its state is to be read */
		while (!(in8(TIMER) & 0x80));
		uint64_t took = __builtin_ia32_rdtsc() - begin;
		least = took < least ? took : least;
	}
	scale = (uint32_t)divide((uint64_t)SECOND / MEASURES << SHIFT, (uint32_t)least, &rest);

	out8(PIC, 0x13);
	out8(PIC + 1, VECTOR_TICK); /* and those after it for interrupts 1 to 7 */
	out8(PIC + 1, 3);           /* each ends by itself */
	out8(PIC + 1, 0xfe);        /* all are masked but the timer's */
	clock_next_tick();
}

uint64_t clock_now(void)
{
	uint64_t ticks = __builtin_ia32_rdtsc(); /* they begin with the machine */
	return ((ticks >> 32) * scale << (32 - SHIFT)) + ((ticks & UINT32_MAX) * scale >> SHIFT);
}

void clock_next_tick(void)
{
	uint32_t count = TIMER_HZ / 1000;
	if (options.repeats)
		count = 20 + (uint32_t)random_next() % count;
	start_timer(count);
}

long clock_until(uintptr_t at, bool absolute, long clock, uint64_t *until)
{
	if (!user_ready(at, times_are_wide ? sizeof(struct linux_time) : sizeof(struct linux_old_time), LINUX_PROT_READ))
		return -LINUX_EFAULT;
	struct linux_time t = times_are_wide ? *(struct linux_time *)at : linux_time_from_old((struct linux_old_time *)at);
	if (clock < 0 || clock > CLOCK_MOST || t.sec < 0 || t.nsec < 0 || t.nsec >= SECOND)
		return -LINUX_EINVAL;
	int64_t seconds = absolute && clock == LINUX_CLOCK_REALTIME ? t.sec - options.time : t.sec;
	seconds = seconds < SECONDS_MOST ? seconds : SECONDS_MOST;
	*until = (absolute ? 0 : clock_now()) + (seconds < 0 ? 0 : (uint64_t)seconds * SECOND + (uint64_t)t.nsec);
	return 0;
}

long clock_read(long clock, uintptr_t to)
{
	if (clock < 0 || clock > CLOCK_MOST)
		return -LINUX_EINVAL;
	uint32_t rest;
	uint64_t seconds = divide(clock_now(), SECOND, &rest);
	if (clock == LINUX_CLOCK_REALTIME || clock == LINUX_CLOCK_REALTIME_COARSE)
		seconds += options.time;
	struct linux_time t = {(int64_t)seconds, rest};
	struct linux_old_time old = linux_time_to_old(&t);
	return (times_are_wide ? user_write(to, &t, sizeof t) : user_write(to, &old, sizeof old)) ? 0 : -LINUX_EFAULT;
}

long clock_sleep(long clock, bool absolute, uintptr_t at)
{
	uint64_t until;
	long error = clock_until(at, absolute, clock, &until);
	if (!error)
		thread_wait(NO_WORD, 0, until, 0);
	return error;
}
