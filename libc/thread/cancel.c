/* SPDX-License-Identifier: MIT */
#include "libc/thread/cancel.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>

#include "arch/thread.h"
#include "libc/thread/thread.h"
#include "sys/atomic.h"
#include "sys/linux/calls_signal.h"

/* Jumped to by arch/'s cancel.S. */
long cancel_now(void);

long cancel_now(void)
{
	if (thread_self()->cancel_answers)
		return -LINUX_ECANCELED;
	thread_exit(PTHREAD_CANCELED);
}

long cancel_call(long nr, long a, long b, long c, long d, long e, long f)
{
	struct thread *self = thread_self();
	if (!sys_threaded || self->cancel_disabled)
		return syscall6(nr, a, b, c, d, e, f);
	long ret = cancel_stub(nr, a, b, c, d, e, f);
	/* Some calls answer a signal with -EINTR and do not begin again. They have done nothing then,
	 * but close has closed. */
	if (ret == -LINUX_EINTR && nr != NR_close && atomic_load_int_relaxed(&self->cancel_pending))
		return cancel_now();
	return ret;
}

void cancel_test(void)
{
	struct thread *self = thread_self();
	if (!self->cancel_disabled && atomic_load_int_relaxed(&self->cancel_pending))
		thread_exit(PTHREAD_CANCELED);
}

/*
 * Wherever the thread is, but in a cancellable call, it goes on, and finds cancel_pending at its
 * next one. If it is in another signal's handler, though, the code below may be in such a call,
 * with the word already read: the signal is sent once more, and held back until that handler
 * returns, when it interrupts the code below.
 */
static void come_again(struct signal_context *context)
{
	context->mask |= SIGNAL_CANCEL_BIT;
	sys_tgkill((int)sys_getpid(), (int)sys_gettid(), SIGNAL_CANCEL);
}

static void on_signal(int sig, siginfo_t *info, void *raw_context)
{
	(void)sig, (void)info;
	struct signal_context *context = raw_context;
	struct thread *self = thread_self();
	if (!atomic_load_int_relaxed(&self->cancel_pending) || self->cancel_disabled)
		return;
	if (self->cancel_async && !self->cancel_answers)
		context->pc = (uintptr_t)cancel_anywhere;
	else if (context->pc >= (uintptr_t)cancel_begin && context->pc < (uintptr_t)cancel_end)
		context->pc = (uintptr_t)cancel_taken;
	else
		come_again(context);
}

/* Two threads that come first do the same. */
static void install(void)
{
	static int installed;
	if (atomic_load_int_acquire(&installed))
		return;
	struct linux_sigaction action = {
		.handler = (void (*)(int))(void (*)(void))on_signal,
		.flags = LINUX_SA_SIGINFO | LINUX_SA_RESTORER | SA_RESTART | SA_ONSTACK,
		.restorer = signal_return(1),
		.mask = ~0ull,
	};
	sys_rt_sigaction(SIGNAL_CANCEL, &action, NULL);
	atomic_store_int_release(&installed, 1);
}

int pthread_cancel(pthread_t number)
{
	struct thread *t = thread_of(number);
	threads_begin();
	install();
	atomic_store_int_release(&t->cancel_pending, 1);
	if (t == thread_self()) {
		if (t->cancel_async)
			cancel_test();
		return 0;
	}
	thread_send(t, SIGNAL_CANCEL);
	return 0;
}
