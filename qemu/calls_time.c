/* SPDX-License-Identifier: MIT */
#include "qemu/calls.h"
#include "qemu/clock.h"
#include "qemu/random.h"
#include "qemu/thread.h"
#include "qemu/user.h"
#include "sys/linux/calls_clock.h"

#define CLOCK_REALTIME 0
#define CLOCK_REALTIME_COARSE 5
#define CLOCK_MOST 7
#define TIMER_ABSTIME 1
#define GRND_ALL 7

/* The program could not wait for longer anyway. */
#define SECONDS_MOST (1ll << 31)

uint64_t time_of_day;
bool times_are_wide;

long time_until(uintptr_t at, bool absolute, bool realtime, uint64_t *until)
{
	struct linux_time t;
	struct linux_old_time old;
	if (!(times_are_wide ? user_read(&t, at, sizeof t) : user_read(&old, at, sizeof old)))
		return -LINUX_EFAULT;
	if (!times_are_wide)
		t = linux_time_from_old(&old);
	if (t.sec < 0 || t.nsec < 0 || t.nsec >= SECOND)
		return -LINUX_EINVAL;
	int64_t seconds = absolute && realtime ? t.sec - (int64_t)time_of_day : t.sec;
	seconds = seconds < SECONDS_MOST ? seconds : SECONDS_MOST;
	*until = (absolute ? 0 : clock_now()) + (seconds < 0 ? 0 : (uint64_t)seconds * SECOND + (uint64_t)t.nsec);
	return 0;
}

static bool is_clock(long clock)
{
	return clock >= 0 && clock <= CLOCK_MOST;
}

long call_clock_gettime(const long a[6])
{
	if (!is_clock(a[0]))
		return -LINUX_EINVAL;
	uint32_t rest;
	uint64_t seconds = divide(clock_now(), SECOND, &rest);
	if (a[0] == CLOCK_REALTIME || a[0] == CLOCK_REALTIME_COARSE)
		seconds += time_of_day;
	struct linux_time t = {(int64_t)seconds, rest};
	struct linux_old_time old = linux_time_to_old(&t);
	uintptr_t to = (uintptr_t)a[1];
	return (times_are_wide ? user_write(to, &t, sizeof t) : user_write(to, &old, sizeof old)) ? 0 : -LINUX_EFAULT;
}

static long sleep(uintptr_t at, bool absolute, bool realtime)
{
	uint64_t until;
	long error = time_until(at, absolute, realtime, &until);
	if (!error)
		thread_wait(NO_WORD, 0, until);
	return error;
}

long call_nanosleep(const long a[6])
{
	return sleep((uintptr_t)a[0], false, false);
}

long call_clock_nanosleep(const long a[6])
{
	return is_clock(a[0]) ? sleep((uintptr_t)a[2], a[1] & TIMER_ABSTIME, a[0] == CLOCK_REALTIME) : -LINUX_EINVAL;
}

long call_getrandom(const long a[6])
{
	size_t len = (size_t)a[1];
	if (a[2] & ~GRND_ALL)
		return -LINUX_EINVAL;
	for (size_t done = 0; done < len; done += sizeof(uint64_t)) {
		uint64_t value = random_next();
		size_t part = len - done < sizeof value ? len - done : sizeof value;
		if (!user_write((uintptr_t)a[0] + done, &value, part))
			return -LINUX_EFAULT;
	}
	return (long)len;
}
