/* SPDX-License-Identifier: MIT */
#include "libc/thread/robust.h"

#include "libc/thread/atfork.h"
#include "libc/thread/owned.h"
#include "sys/linux/calls_process.h"

/* As the kernel has it. */
static _Thread_local struct robust_list {
	size_t first;     /* 0: there was none yet */
	long word_offset; /* bytes from a member's link to its word */
	size_t pending;
} list;

/* The list goes from holder to holder, and ends where it began. */
static struct __mutex *mutex_of(size_t link)
{
	return (struct __mutex *)(link - offsetof(struct __mutex, __holder));
}

/* The compiler must not move stores across: who dies in between leaves them as they stand. */
static void in_order(void)
{
	__atomic_signal_fence(__ATOMIC_SEQ_CST);
}

void robust_begin(struct __mutex *m)
{
	if (!list.first) {
		list.first = (size_t)&list.first;
		list.word_offset = (long)offsetof(struct __mutex, __word) -
		                    (long)offsetof(struct __mutex, __holder);
		sys_set_robust_list(&list, sizeof list); /* without: see robust_abandon */
	}
	list.pending = (size_t)&m->__holder;
	in_order();
}

void robust_end(void)
{
	in_order();
	list.pending = 0;
}

void robust_add(struct __mutex *m)
{
	m->__holder = list.first;
	in_order();
	list.first = (size_t)&m->__holder;
}

void robust_remove(struct __mutex *m)
{
	size_t *link = &list.first;
	while (*link != (size_t)&m->__holder && *link != (size_t)&list.first)
		link = &mutex_of(*link)->__holder;
	if (*link == (size_t)&m->__holder)
		*link = m->__holder;
}

void robust_abandon(void)
{
	while (list.first && list.first != (size_t)&list.first) {
		struct __mutex *m = mutex_of(list.first);
		if (!owned_is_mine(m)) /* the program has overwritten it */
			return;
		robust_begin(m);
		list.first = m->__holder;
		/* Where it lends priority the kernel wakes a waiter, at the thread's end. */
		if (atomic_exchange_int_release(&m->__word, OWNED_DIED) < 0)
			futex_wake(&m->__word, 1, WORD_SHARED, FUTEX_ANY);
		robust_end();
	}
}

/* What the caller holds is not the child's, and the kernel has no list of it. */
void robust_fork(enum fork_step step)
{
	if (step == FORK_CHILD)
		list.first = 0;
}
