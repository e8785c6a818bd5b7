/* SPDX-License-Identifier: MIT */
/* How threads end. */
#include "libc/alias.h"
#include "libc/thread/everywhere.h"
#include "libc/thread/key.h"
#include "libc/thread/robust.h"
#include "libc/thread/thread.h"
#include "libc/thread/destructor.h"
#include "sys/atomic.h"
#include "sys/linux/calls_process.h"

/* What a program does not use costs it nothing: these stand in until the real ones are linked. */
static void nothing(void)
{
}
WEAK_ALIAS(nothing, keys_destroy_values);
WEAK_ALIAS(nothing, thread_destructors_run);
WEAK_ALIAS(nothing, robust_abandon);

/* The thread's own stack may be another thread's after tid is 0, which only the kernel makes it. */
_Noreturn void thread_vanish(struct thread *self)
{
	lock_acquire(&self->signal_lock);
	self->unreachable = true;
	lock_release(&self->signal_lock);
	while (atomic_load_int_acquire(&self->everywhere) == EVERYWHERE_ASKED)
		sys_wait(&self->everywhere, EVERYWHERE_ASKED);

	if (!atomic_cas_int_acq_rel(&self->fate, FATE_JOINABLE, FATE_ENDED)) {
		lock_acquire(&thread_list.lock);
		threads_remove(self);
		if (self->map)
			stack_put(self);
		lock_release(&thread_list.lock);
	}
	for (;;)
		sys_exit(0);
}

_Noreturn void thread_exit(void *result)
{
	struct thread *self = thread_self();
	self->cancel_disabled = true;
	self->cancel_async = false;
	self->result = result;

	struct __cleanup *handler;
	while ((handler = self->cleanup)) {
		self->cleanup = handler->__next;
		handler->__function(handler->__arg);
	}
	thread_destructors_run();
	keys_destroy_values();
	if (!sys_threaded || !atomic_add_int(&thread_list.running, -1))
		thread_end_process();
	robust_abandon();
	if (self->on_exit)
		self->on_exit();
	thread_vanish(self);
}

_Noreturn void pthread_exit(void *result)
{
	thread_exit(result);
}
