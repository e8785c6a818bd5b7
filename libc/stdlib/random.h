/* SPDX-License-Identifier: MIT */
/* The generator behind rand and random. */
#ifndef LIBC_STDLIB_RANDOM_H
#define LIBC_STDLIB_RANDOM_H

#include <stdint.h>

/* 0 to 0x7fffffff. */
int32_t random_next(void);

void random_seed(uint32_t seed);

#endif
