/* SPDX-License-Identifier: MIT */
#include "libc/thread/robust.h"

#include "libc/thread/owned.h"
#include "sys/linux/calls_process.h"

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
	struct robust_list *list = &thread_self()->robust;
	if (!list->first) {
		list->first = (size_t)&list->first;
		list->word_offset = (long)offsetof(struct __mutex, __word) -
		                    (long)offsetof(struct __mutex, __holder);
		sys_set_robust_list(list, sizeof *list); /* without: see robust_abandon */
	}
	list->pending = (size_t)&m->__holder;
	in_order();
}

void robust_end(void)
{
	in_order();
	thread_self()->robust.pending = 0;
}

void robust_add(struct __mutex *m)
{
	struct robust_list *list = &thread_self()->robust;
	m->__holder = list->first;
	in_order();
	list->first = (size_t)&m->__holder;
}

void robust_remove(struct __mutex *m)
{
	size_t *link = &thread_self()->robust.first;
	while (*link != (size_t)&m->__holder)
		link = &mutex_of(*link)->__holder;
	*link = m->__holder;
}

void robust_abandon(void)
{
	struct robust_list *list = &thread_self()->robust;
	while (list->first && list->first != (size_t)&list->first) {
		struct __mutex *m = mutex_of(list->first);
		if (!owned_is_mine(m)) /* the program has overwritten it */
			return;
		robust_begin(m);
		list->first = m->__holder;
		/* Where it lends priority the kernel wakes a waiter, at the thread's end. */
		if (atomic_exchange_int_release(&m->__word, OWNED_DIED) < 0)
			futex_wake(&m->__word, 1, WORD_SHARED, FUTEX_ANY);
		robust_end();
	}
}
