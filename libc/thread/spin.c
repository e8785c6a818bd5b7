/* SPDX-License-Identifier: MIT */
/* Spin locks: 0 is free, 1 is held. */
#include <errno.h>
#include <pthread.h>

#include "arch/thread.h"
#include "sys/atomic.h"
#include "sys/linux/calls_process.h"

/* After that many looks the holder may be waiting for this very processor. */
#define LOOKS 1000

int pthread_spin_init(pthread_spinlock_t *l, int shared)
{
	(void)shared;
	*l = 0;
	return 0;
}

int pthread_spin_destroy(pthread_spinlock_t *l)
{
	(void)l;
	return 0;
}

int pthread_spin_trylock(pthread_spinlock_t *l)
{
	return atomic_cas_int_acquire(l, 0, 1) ? 0 : EBUSY;
}

int pthread_spin_lock(pthread_spinlock_t *l)
{
	for (int i = 1; !atomic_cas_int_acquire(l, 0, 1); i++) {
		while (atomic_load_int_relaxed(l) && i++ % LOOKS)
			processor_pause();
		if (i % LOOKS == 0)
			sys_sched_yield();
	}
	return 0;
}

int pthread_spin_unlock(pthread_spinlock_t *l)
{
	atomic_store_int_release(l, 0);
	return 0;
}
