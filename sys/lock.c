/* SPDX-License-Identifier: MIT */
#include "sys/lock.h"

void sys_lock_acquire(struct lock *l)
{
	if (lock_try(l))
		return;
	while (atomic_exchange_int_acquire(&l->word, LOCK_WAITED) != LOCK_FREE)
		sys_wait(&l->word, LOCK_WAITED);
}

void sys_lock_release(struct lock *l)
{
	if (atomic_exchange_int_release(&l->word, LOCK_FREE) == LOCK_WAITED)
		sys_wake(&l->word, 1);
}

void sys_threads_begin(void)
{
	sys_threaded = true;
}
