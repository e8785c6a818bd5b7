/* SPDX-License-Identifier: MIT */
/* What the allocator wants done when threads end and processes fork; done by libc/. */
#include "sys/linux/hooks.h"

#include "sys/linux/thread.h"

const struct sys_fork_hooks *sys_fork_hooks;

void sys_on_thread_exit(void (*f)(void))
{
	thread_self()->on_exit = f;
}

void sys_on_fork(const struct sys_fork_hooks *hooks)
{
	sys_fork_hooks = hooks;
}
