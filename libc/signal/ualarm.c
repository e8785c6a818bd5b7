/* SPDX-License-Identifier: MIT */
#include <sys/time.h>
#include <unistd.h>

#include "sys/linux/calls_clock.h"

static struct linux_old_time time_of(unsigned microseconds)
{
	return (struct linux_old_time){(long)(microseconds / 1000000), (long)(microseconds % 1000000)};
}

unsigned ualarm(unsigned microseconds, unsigned interval)
{
	struct linux_itimer new_timer = {time_of(interval), time_of(microseconds)}, old_timer = {0};
	sys_setitimer(ITIMER_REAL, &new_timer, &old_timer);
	return (unsigned)old_timer.value.sec * 1000000u + (unsigned)old_timer.value.nsec;
}
