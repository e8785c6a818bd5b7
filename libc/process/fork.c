/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/alias.h"
#include "libc/ret.h"
#include "libc/thread/atfork.h"
#include "libc/thread/once.h"
#include "sys/linux/calls_process.h"
#include "sys/linux/hooks.h"
#include "sys/linux/thread.h"

/* What a program does not use costs it nothing: these stand in until the real ones are linked. */
static void nothing(enum fork_step step)
{
	(void)step;
}
WEAK_ALIAS(nothing, atfork_run);
WEAK_ALIAS(nothing, threads_fork);
WEAK_ALIAS(nothing, records_fork);
WEAK_ALIAS(nothing, stdio_fork);
WEAK_ALIAS(nothing, exit_fork);
WEAK_ALIAS(nothing, keys_fork);
WEAK_ALIAS(nothing, aio_fork);
WEAK_ALIAS(nothing, random_fork);
WEAK_ALIAS(nothing, zone_fork);
WEAK_ALIAS(nothing, robust_fork);

/* The chapters' locks, in the order in which their functions take them; the allocator's are last,
 * since all others allocate. */
static void take_locks(void)
{
	records_fork(FORK_PREPARE);
	stdio_fork(FORK_PREPARE);
	exit_fork(FORK_PREPARE);
	random_fork(FORK_PREPARE);
	zone_fork(FORK_PREPARE);
	keys_fork(FORK_PREPARE);
	aio_fork(FORK_PREPARE);
	threads_fork(FORK_PREPARE);
	if (sys_fork_hooks)
		sys_fork_hooks->prepare();
}

static void release_locks(enum fork_step step)
{
	if (sys_fork_hooks && step == FORK_PARENT)
		sys_fork_hooks->parent();
	if (sys_fork_hooks && step == FORK_CHILD)
		sys_fork_hooks->child();
	threads_fork(step);
	robust_fork(step);
	aio_fork(step);
	keys_fork(step);
	zone_fork(step);
	random_fork(step);
	exit_fork(step);
	stdio_fork(step);
	records_fork(step);
}

pid_t fork(void)
{
	atfork_run(FORK_PREPARE);
	take_locks();
	long ret = sys_fork();
	if (!ret) {
		thread_self()->tid = 0; /* another number: asked for when it is needed */
		fork_generation++;
	}
	enum fork_step step = ret ? FORK_PARENT : FORK_CHILD;
	release_locks(step);
	atfork_run(step);
	return (pid_t)ret_errno(ret);
}
STRONG_ALIAS(fork, vfork);
