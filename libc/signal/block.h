/* SPDX-License-Identifier: MIT */
/* All signals blocked, those that are kept for threads too, so that no handler comes between. */
#ifndef LIBC_SIGNAL_BLOCK_H
#define LIBC_SIGNAL_BLOCK_H

#include "sys/linux/calls.h"

/* The mask as it was. */
static inline uint64_t signals_block(void)
{
	const uint64_t all = ~(uint64_t)0;
	uint64_t mask;
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &all, &mask);
	return mask;
}

static inline void signals_restore(uint64_t mask)
{
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &mask, NULL);
}

#endif
