/* SPDX-License-Identifier: MIT */
/* All signals blocked, so that no handler comes between, but for the one that may come anywhere. */
#ifndef LIBC_SIGNAL_BLOCK_H
#define LIBC_SIGNAL_BLOCK_H

#include "libc/thread/everywhere.h"
#include "sys/linux/calls.h"

/* The mask as it was. */
static inline uint64_t signals_set(uint64_t mask)
{
	uint64_t old;
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &mask, &old);
	return old;
}

static inline uint64_t signals_block(void)
{
	return signals_set(~SIGNAL_EVERYWHERE_BIT);
}

/* (The mask may be from before threads began, and have that one signal; see ids_signal_open.) */
static inline void signals_restore(uint64_t mask)
{
	mask &= ~SIGNAL_EVERYWHERE_BIT;
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &mask, NULL);
}

#endif
