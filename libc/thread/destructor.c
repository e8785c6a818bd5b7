/* SPDX-License-Identifier: MIT */
/* Destructors of thread-local objects: what compilers of other languages call (Itanium C++ ABI). */
#include "libc/thread/destructor.h"

#include <stdlib.h>

#include "sys/atomic.h"
#include "sys/linux/thread.h"

struct thread_destructor {
	void (*function)(void *);
	void *object;
	struct thread_destructor *next;
};

int __cxa_thread_atexit_impl(void (*function)(void *), void *object, void *library);

/* exit runs those of the thread that calls it. */
static void run_at_exit(void)
{
	static int registered;
	if (!atomic_exchange_int_acquire(&registered, 1))
		atexit(thread_destructors_run);
}

/* library tells where the code may be unloaded: never, in a static program. 0 or -1. */
int __cxa_thread_atexit_impl(void (*function)(void *), void *object, void *library)
{
	(void)library;
	run_at_exit();
	struct thread_destructor *d = malloc(sizeof *d);
	if (!d)
		return -1;
	struct thread *self = thread_self();
	*d = (struct thread_destructor){function, object, self->destructors};
	self->destructors = d;
	return 0;
}

void thread_destructors_run(void)
{
	struct thread *self = thread_self();
	struct thread_destructor *d;
	while ((d = self->destructors)) {
		self->destructors = d->next;
		d->function(d->object);
		free(d);
	}
}
