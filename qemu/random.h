/* SPDX-License-Identifier: MIT */
/* Random bytes: the processor's where it has RDRAND, or all from one number, for runs that repeat. */
#ifndef QEMU_RANDOM_H
#define QEMU_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Everything follows from the seed. */
void random_repeat(uint64_t seed);
bool random_repeatable(void);

uint64_t random_next(void);
uint32_t random_below(uint32_t n);

const char *random_source(void);

#endif
