/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <signal.h>

#include "libc/signal/set.h"
#include "libc/thread/thread.h"
#include "sys/linux/calls.h"

/* A thread that has ended, but was not joined, takes any signal and does nothing with it. */
int pthread_kill(pthread_t number, int sig)
{
	struct thread *t = thread_of(number);
	if (sig && !signal_usable(sig))
		return EINVAL;
	if (t == thread_self())
		return (int)-sys_tgkill((int)sys_getpid(), (int)sys_gettid(), sig);
	return (int)-thread_send(t, sig);
}
