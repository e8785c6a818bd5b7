/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "libc/signal/mask.h"

int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)-signal_mask(how, set, old);
}
