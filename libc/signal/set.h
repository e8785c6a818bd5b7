/* SPDX-License-Identifier: MIT */
/* Signals as bits of a set. */
#ifndef LIBC_SIGNAL_SET_H
#define LIBC_SIGNAL_SET_H

#include <signal.h>
#include <stdbool.h>

#define SET_WORDS (sizeof(sigset_t) / sizeof(unsigned long))
#define SET_WORD_BITS (8 * sizeof(unsigned long))

/* Whether a program may handle it: those between the old signals and SIGRTMIN are for threads. */
static inline bool signal_usable(int sig)
{
	return sig > 0 && sig < NSIG && (sig <= SIGSYS || sig >= SIGRTMIN);
}

static inline unsigned long *set_word(const sigset_t *set, int sig)
{
	return (unsigned long *)&set->__bits[(unsigned)(sig - 1) / SET_WORD_BITS];
}

static inline unsigned long set_bit(int sig)
{
	return 1ul << ((unsigned)(sig - 1) % SET_WORD_BITS);
}

#endif
