/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <sys/time.h>
#include <unistd.h>

#include "sys/linux/calls_clock.h"

unsigned alarm(unsigned seconds)
{
	struct linux_itimer new_timer = {0}, old_timer = {0};
	new_timer.value.sec = seconds > INT_MAX ? INT_MAX : (long)seconds;
	sys_setitimer(ITIMER_REAL, &new_timer, &old_timer);
	/* Rounded to the nearest, but never to 0 while there is something left. */
	long left = old_timer.value.sec;
	long microseconds = old_timer.value.nsec;
	return (unsigned)(left + (microseconds >= 500000 || (!left && microseconds)));
}
