/* SPDX-License-Identifier: MIT */
/* The 48-bit linear congruential generator of POSIX: x = (a * x + c) mod 2^48. */
#ifndef LIBC_STDLIB_DRAND48_H
#define LIBC_STDLIB_DRAND48_H

#include <stdint.h>

/* x's three parts, the lowest first; a's; c. */
extern unsigned short drand48_x[3], drand48_a[3], drand48_c;

/* The next x, also left in the parts. */
uint64_t drand48_next(unsigned short x[3]);

/* The generator as it begins, but for x. */
void drand48_reset(void);

#endif
