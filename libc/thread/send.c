/* SPDX-License-Identifier: MIT */
#include "libc/thread/thread.h"
#include "sys/linux/calls.h"
#include "sys/linux/calls_signal.h"

/* With all signals blocked: a handler may send the same thread one too, or not come back, which
 * asynchronous cancellation does. */
long thread_send(struct thread *t, int sig)
{
	const uint64_t all = ~(uint64_t)0;
	uint64_t mask;
	long ret = 0;
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &all, &mask);
	lock_acquire(&t->signal_lock);
	if (!t->unreachable)
		ret = sys_tgkill((int)sys_getpid(), t->tid, sig);
	lock_release(&t->signal_lock);
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &mask, NULL);
	return ret;
}
