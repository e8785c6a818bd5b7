/* SPDX-License-Identifier: MIT */
#include "libc/thread/atfork.h"
#include "libc/thread/thread.h"
#include "sys/linux/calls_process.h"

void threads_fork(enum fork_step step)
{
	if (!sys_threaded)
		return;
	if (step == FORK_PREPARE) {
		lock_acquire(&threads.lock);
		return;
	}
	if (step == FORK_CHILD) {
		struct thread *self = thread_self();
		self->tid = (int)sys_set_tid_address(&self->tid);
		threads.running = 1;
		stacks_after_fork();
	}
	lock_release(&threads.lock);
}
