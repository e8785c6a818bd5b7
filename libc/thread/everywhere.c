/* SPDX-License-Identifier: MIT */
#include "libc/thread/everywhere.h"

#include <signal.h>

#include "libc/signal/block.h"
#include "libc/thread/thread.h"
#include "sys/atomic.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/calls_signal.h"
#include "sys/sys.h"

const char thread_everywhere_linked = 1;

/* Under the lock of threads, which is held until all have made it: no thread is cleared away, and none that waits
 * for the lock begins another. */
static struct {
	long nr, a, b, c;
} call;

/* May come at any place, and so does no more than that. */
static void on_signal(int sig)
{
	struct thread *self = thread_self();
	(void)sig;
	if (atomic_load_int_acquire(&self->everywhere) != EVERYWHERE_ASKED)
		return;
	if (syscall3(call.nr, call.a, call.b, call.c))
		sys_die("set*id: done in one thread, refused in another");
	atomic_store_int_release(&self->everywhere, EVERYWHERE_DONE);
	sys_wake(&self->everywhere, FUTEX_ALL);
}

static void install(void)
{
	struct linux_sigaction action = {
		.handler = on_signal,
		.flags = LINUX_SA_RESTORER | LINUX_SA_RESTART | SA_ONSTACK,
		.restorer = signal_return(0),
		.mask = ~0ull,
	};
	sys_rt_sigaction(SIGNAL_EVERYWHERE, &action, NULL);
}

/* Whether the thread will make the call. One that is ending runs nothing of the program any more. */
static bool ask(struct thread *t)
{
	long ret = -1;
	if (atomic_load_int_relaxed(&t->everywhere) != EVERYWHERE_NONE || !atomic_load_int_acquire(&t->tid))
		return false;
	lock_acquire(&t->signal_lock);
	if (!t->unreachable) {
		atomic_store_int_release(&t->everywhere, EVERYWHERE_ASKED);
		while ((ret = sys_tgkill((int)sys_getpid(), t->tid, SIGNAL_EVERYWHERE)) == -LINUX_EAGAIN)
			sys_sched_yield(); /* until there is room for one more signal */
		if (ret)
			atomic_store_int_release(&t->everywhere, EVERYWHERE_DONE); /* it is gone */
	}
	lock_release(&t->signal_lock);
	return !ret;
}

/* Once more, until there is none left: a thread that was about to begin another may have done so before it was asked. */
static void ask_others(const struct thread *self)
{
	bool any;
	for (struct thread *t = thread_list.first; t; t = t->next)
		atomic_store_int_relaxed(&t->everywhere, t == self ? EVERYWHERE_DONE : EVERYWHERE_NONE);
	do {
		any = false;
		for (struct thread *t = thread_list.first; t; t = t->next)
			any |= ask(t);
		for (struct thread *t = thread_list.first; t; t = t->next)
			while (atomic_load_int_acquire(&t->everywhere) == EVERYWHERE_ASKED)
				sys_wait(&t->everywhere, EVERYWHERE_ASKED);
	} while (any);
}

long thread_everywhere(long nr, long a, long b, long c)
{
	if (!sys_threaded)
		return syscall3(nr, a, b, c);
	uint64_t mask = signals_block();
	lock_acquire(&thread_list.lock);
	long ret = syscall3(nr, a, b, c);
	if (!ret) {
		call.nr = nr;
		call.a = a;
		call.b = b;
		call.c = c;
		install();
		ask_others(thread_self());
	}
	lock_release(&thread_list.lock);
	signals_restore(mask);
	return ret;
}
