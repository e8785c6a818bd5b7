/* SPDX-License-Identifier: MIT */
#ifndef LIBC_THREAD_ONCE_H
#define LIBC_THREAD_ONCE_H

void once_call(int *once, void (*function)(void));

/* Forks that lie behind this process, modulo 2^28. */
extern int fork_generation;

#endif
