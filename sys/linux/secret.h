/* SPDX-License-Identifier: MIT */
#ifndef SYS_LINUX_SECRET_H
#define SYS_LINUX_SECRET_H

#include <stdint.h>

#define RANDOM_WORDS 16

/*
 * A block of ChaCha20 (Bernstein 2008) whose key is the sixteen bytes that every process gets at AT_RANDOM:
 * who learns some of it knows neither the rest nor the key, of which stack protectors take theirs. No
 * system call. Number 0 is the one of sys_secret.
 */
void random_block(uint32_t out[RANDOM_WORDS], uintptr_t number, uintptr_t place);

#endif
