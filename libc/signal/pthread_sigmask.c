/* SPDX-License-Identifier: MIT */
#include <signal.h>

#include "sys/linux/calls_signal.h"

int pthread_sigmask(int how, const sigset_t *restrict set, sigset_t *restrict old)
{
	return (int)-sys_rt_sigprocmask(how, set, old);
}
