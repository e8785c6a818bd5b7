/* SPDX-License-Identifier: MIT */
/* What sin, cos and tan share. */
#ifndef LIBC_MATH_TRIG_H
#define LIBC_MATH_TRIG_H

#include <stdint.h>

#include "libc/math/pair.h"

/* The bits of 2/pi, first word first: for every long double, and for every double. */
extern const uint32_t two_over_pi[], two_over_pi_short[];

/* x less a multiple of pi/2: rest from -pi/4 to pi/4 (a little more), quadrant counts modulo 4. */
struct angle {
	struct pair rest;
	unsigned quadrant;
};

/* Of a finite x. */
struct angle trig_reduce(long double x, const uint32_t *bits);

/* The same, whatever the size of x: needs two_over_pi for exponents from 1024 on. */
struct angle trig_reduce_any(long double x, const uint32_t *bits);

/* Of a reduced angle, as sums that are not yet rounded. */
struct pair trig_sin(struct pair rest);
struct pair trig_cos(struct pair rest);

/* sin of x + turns * pi/2, x finite. */
long double trig_wave(long double x, unsigned turns, const uint32_t *bits);

long double trig_tan(long double x, const uint32_t *bits);

#endif
