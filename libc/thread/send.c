/* SPDX-License-Identifier: MIT */
#include "libc/signal/block.h"
#include "libc/thread/thread.h"

/* With all signals blocked: a handler may send the same thread one too, or not come back, which
 * asynchronous cancellation does. */
long thread_send(struct thread *t, int sig)
{
	long ret = 0;
	uint64_t mask = signals_block();
	lock_acquire(&t->signal_lock);
	if (!t->unreachable)
		ret = sys_tgkill((int)sys_getpid(), t->tid, sig);
	lock_release(&t->signal_lock);
	signals_restore(mask);
	return ret;
}
