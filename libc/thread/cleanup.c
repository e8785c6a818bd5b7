/* SPDX-License-Identifier: MIT */
#include <pthread.h>

#include "sys/linux/thread.h"

void __cleanup_push(struct __cleanup *handler)
{
	struct thread *self = thread_self();
	handler->__next = self->cleanup;
	self->cleanup = handler;
}

void __cleanup_pop(struct __cleanup *handler, int execute)
{
	thread_self()->cleanup = handler->__next;
	if (execute)
		handler->__function(handler->__arg);
}
