/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "libc/thread/thread.h"
#include "sys/atomic.h"
#include "sys/linux/auxv.h"
#include "sys/linux/calls_process.h"
#include "sys/sys.h"

#define RLIMIT_STACK_ 3
#define MOST ((size_t)64 << 20) /* told where there is no limit */

/*
 * The first thread's stack: the kernel grows it down to a limit. Its upper end is the page's after
 * the program's file name, the last string there.
 */
static void first_stack(pthread_attr_t *attr)
{
	size_t page = sys_facts()->page;
	const char *name = (const char *)sys_auxv_value(LINUX_AT_EXECFN);
	uintptr_t last = name ? (uintptr_t)name + strlen(name) : (uintptr_t)sys_auxv;
	uintptr_t end = (last | (page - 1)) + 1;
	uint64_t limit[2] = {MOST, MOST};
	sys_prlimit(0, RLIMIT_STACK_, NULL, limit);
	attr->__stack_size = limit[0] < MOST ? (size_t)limit[0] & -page : MOST;
	attr->__stack = (void *)(end - attr->__stack_size);
}

int pthread_getattr_np(pthread_t id, pthread_attr_t *attr)
{
	const struct thread *t = thread_of(id);
	*attr = (pthread_attr_t){.__guard_set = 1};
	attr->__detached = atomic_load_int_relaxed(&t->fate) == FATE_DETACHED;
	if (t->stack) {
		attr->__stack = t->stack;
		attr->__stack_size = t->stack_len;
		attr->__guard_size = t->guard_len;
	} else {
		first_stack(attr);
	}
	return 0;
}
