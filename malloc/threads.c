/* SPDX-License-Identifier: MIT */
/*
 * What a program with threads needs of the allocator, and one without does not link. A fork finds the
 * arena's lock free in the child, whatever other threads were doing: it is taken around the fork.
 */
#include "malloc/arena.h"
#include "malloc/public.h"

static void fork_prepare(void)
{
	lock_acquire(&main_arena.lock);
}

static void fork_done(void)
{
	arena_release(&main_arena);
}

void malloc_threads_begin(void)
{
	static const struct sys_fork_hooks hooks = {fork_prepare, fork_done, fork_done};
	sys_on_fork(&hooks);
}
