/* SPDX-License-Identifier: MIT */
/*
 * A static libc calls us by itself, inside of all that a program gave. Otherwise the libc calls what
 * prepares a fork in the reverse of the order in which it was given, the rest in that order: who is
 * first has the innermost place that the contract asks. The library is linked to be initialised before
 * all others (initfirst).
 * glibc allocates for its list when that is long; by then the hooks need nothing more from here.
 */
#include "sys/host/libc.h"
#include "sys/sys.h"

static const struct sys_fork_hooks *kept;

void sys_on_fork(const struct sys_fork_hooks *hooks)
{
	kept = hooks;
	if (__libc_setup_tls || __init_libc)
		return;
	if (__register_atfork)
		__register_atfork(hooks->prepare, hooks->parent, hooks->child, NULL);
	else if (pthread_atfork)
		pthread_atfork(hooks->prepare, hooks->parent, hooks->child);
}

void __malloc_fork_lock_parent(void)
{
	if (kept)
		kept->prepare();
}

void __malloc_fork_unlock_parent(void)
{
	if (kept)
		kept->parent();
}

void __malloc_fork_unlock_child(void)
{
	if (kept)
		kept->child();
}

void __malloc_atfork(int who)
{
	if (who < 0)
		__malloc_fork_lock_parent();
	else if (who)
		__malloc_fork_unlock_child();
	else
		__malloc_fork_unlock_parent();
}
