/* SPDX-License-Identifier: MIT */
#include "libc/thread/thread.h"

#include "libc/alias.h"
#include "libc/process/ids.h"
#include "libc/thread/atfork.h"
#include "malloc/public.h"
#include "sys/atomic.h"

struct thread_list thread_list;

/* Where the program never changes who it is. */
static void nothing(void)
{
}
WEAK_ALIAS(nothing, ids_signal_open);

void threads_insert(struct thread *t)
{
	t->next = thread_list.first;
	t->prev = NULL;
	if (t->next)
		t->next->prev = t;
	thread_list.first = t;
}

void threads_remove(struct thread *t)
{
	if (t->next)
		t->next->prev = t->prev;
	if (t->prev)
		t->prev->next = t->next;
	else
		thread_list.first = t->next;
}

/* The kernel clears tid at the end of threads that clone made, and of this one if asked. */
void threads_begin(void)
{
	if (sys_threaded)
		return;
	struct thread *self = thread_self();
	self->tid = (int)sys_set_tid_address(&self->tid);
	threads_insert(self);
	thread_list.running = 1;
	ids_signal_open();
	malloc_threads_begin();
	sys_threads_begin();
}

int thread_number(void)
{
	struct thread *self = thread_self();
	if (!self->tid)
		self->tid = (int)sys_gettid();
	return self->tid;
}

void threads_fork(enum fork_step step)
{
	if (!sys_threaded)
		return;
	if (step == FORK_PREPARE) {
		lock_acquire(&thread_list.lock);
		return;
	}
	if (step == FORK_CHILD) {
		struct thread *self = thread_self();
		self->tid = (int)sys_set_tid_address(&self->tid);
		self->signal_lock = (struct lock){LOCK_FREE}; /* its holder may be gone */
		thread_list.running = 1;
		stacks_after_fork();
	}
	lock_release(&thread_list.lock);
}
