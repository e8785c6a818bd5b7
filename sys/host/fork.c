/* SPDX-License-Identifier: MIT */
/*
 * The libc calls what prepares a fork in the reverse of the order in which it was given, the rest in
 * that order: who is first has the innermost place that the contract asks. The library is linked to be
 * initialised before all others (initfirst).
 * glibc allocates for its list when that is long; by then the hooks need nothing more from here.
 */
#include "sys/host/libc.h"
#include "sys/sys.h"

void sys_on_fork(const struct sys_fork_hooks *hooks)
{
	if (__register_atfork)
		__register_atfork(hooks->prepare, hooks->parent, hooks->child, NULL);
	else if (pthread_atfork)
		pthread_atfork(hooks->prepare, hooks->parent, hooks->child);
}
