/* SPDX-License-Identifier: MIT */
/* Times as the program gives them: struct linux_old_time, or struct linux_time. */
#ifndef QEMU_TIME_H
#define QEMU_TIME_H

#include <stdbool.h>
#include <stdint.h>

/* Seconds since 1970 at the machine's start. */
extern uint64_t time_of_day;

/* Whether the call that is made has the latter: i386's later ones. */
extern bool times_are_wide;

/* When a wait shall end, of clock_now's kind: from a time of the clock, realtime or not, or from now
 * on. 0, -EFAULT or -EINVAL. */
long time_until(uintptr_t at, bool absolute, bool realtime, uint64_t *until);

#endif
