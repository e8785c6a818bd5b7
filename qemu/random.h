/* SPDX-License-Identifier: MIT */
/* Random bytes: the processor's where it has RDRAND, or all from one number, for runs that repeat. */
#ifndef QEMU_RANDOM_H
#define QEMU_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

extern bool random_repeats; /* everything follows from the seed */

/* The seed counts only in a run that repeats. */
void random_begin(bool repeats, uint64_t seed);

uint64_t random_next(void);
uint32_t random_below(uint32_t n);

const char *random_source(void);

#endif
