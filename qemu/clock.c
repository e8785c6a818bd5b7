/* SPDX-License-Identifier: MIT */
#include "qemu/cpu.h"
#include "qemu/shim.h"

/* The 8254 timer's channel 0, which raises interrupt 0 when it has counted down. */
#define TIMER_HZ 1193182u
#define TIMER 0x40
#define TIMER_COMMAND 0x43

/* The counter of ACPI, where qemu's firmware puts it: 24 bits, so it turns over after four seconds. */
#define COUNTER 0x608
#define COUNTER_HZ 3579545u

/* The 8259 that has the timer, as if it were the only one. */
#define PIC 0x20

#define SHIFT 24

#define CLOCK_MOST 7

/* i386: from here on all calls have struct linux_time, not linux_old_time. */
#define FIRST_WIDE 403

/* The program could not wait for longer anyway. */
#define SECONDS_MOST (1ll << 31)

static uint32_t scale; /* nanoseconds a count, times 2^SHIFT */

void clock_begin(void)
{
	uint64_t ticks, begin;
	uint32_t passed, first;
	for (int tries = 0; tries < 2; tries++) { /* the second counts: qemu has translated this code by then */
		first = in32(COUNTER);
		begin = __builtin_ia32_rdtsc();
		do {
			passed = (in32(COUNTER) - first) & 0xffffff;
			ticks = __builtin_ia32_rdtsc() - begin;
		} while (passed < COUNTER_HZ / 100);
	}
	scale = (uint32_t)(((uint64_t)passed * SECOND / COUNTER_HZ << SHIFT) / ticks);

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
	out8(TIMER_COMMAND, 0x30); /* mode 0: once; both bytes follow */
	out8(TIMER, (uint8_t)count);
	out8(TIMER, (uint8_t)(count >> 8));
}

long clock_until(uintptr_t at, bool absolute, long clock, uint64_t *until)
{
	bool wide = current->frame.error >= FIRST_WIDE;
	if (!user_ready(at, wide ? sizeof(struct linux_time) : sizeof(struct linux_old_time), LINUX_PROT_READ))
		return -LINUX_EFAULT;
	struct linux_time t = wide ? *(struct linux_time *)at : linux_time_from_old((struct linux_old_time *)at);
	if (clock < 0 || clock > CLOCK_MOST || t.sec < 0 || t.nsec < 0 || t.nsec >= SECOND)
		return -LINUX_EINVAL;
	int64_t seconds = absolute && clock == LINUX_CLOCK_REALTIME ? t.sec - options.time : t.sec;
	seconds = seconds < SECONDS_MOST ? seconds : SECONDS_MOST;
	*until = (absolute ? 0 : clock_now()) + (seconds < 0 ? 0 : (uint64_t)seconds * SECOND + (uint64_t)t.nsec);
	return 0;
}

bool clock_write(const struct thread *t, uintptr_t to, uint64_t nanoseconds)
{
	struct linux_time time = {(int64_t)(nanoseconds / SECOND), (int64_t)(nanoseconds % SECOND)};
	struct linux_old_time old = linux_time_to_old(&time);
	return t->frame.error >= FIRST_WIDE ? user_write(to, &time, sizeof time) : user_write(to, &old, sizeof old);
}

long clock_read(long clock, uintptr_t to)
{
	if (clock < 0 || clock > CLOCK_MOST)
		return -LINUX_EINVAL;
	bool real = clock == LINUX_CLOCK_REALTIME || clock == LINUX_CLOCK_REALTIME_COARSE;
	return clock_write(current, to, clock_now() + (real ? (uint64_t)options.time * SECOND : 0)) ? 0 : -LINUX_EFAULT;
}

long clock_sleep(long clock, bool absolute, uintptr_t at, uintptr_t left)
{
	uint64_t until;
	long error = clock_until(at, absolute, clock, &until);
	if (!error)
		thread_wait(NO_WORD, 0, until, 0);
	current->left = absolute ? 0 : left;
	return error;
}
