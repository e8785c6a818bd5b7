/* SPDX-License-Identifier: MIT */
/* Time by the processor's counter, measured against the timer at the start; and ticks. */
#ifndef QEMU_CLOCK_H
#define QEMU_CLOCK_H

#include <stdint.h>

#define SECOND 1000000000u

/* Measures the counter's rate and lets ticks begin. */
void clock_init(void);

/* Nanoseconds since clock_init. */
uint64_t clock_now(void);

/* The next tick comes after a slice: a millisecond, or with a seed some random part of it. */
void clock_next_tick(void);

#endif
