/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/owned.h"

int pthread_mutex_consistent(pthread_mutex_t *m)
{
	int word = atomic_load_int_relaxed(&m->__word);
	if (!(m->__kind & KIND_ROBUST) || !(word & OWNED_DIED) || !(word & OWNED_THREAD))
		return EINVAL;
	if (!owned_is_mine(m))
		return EPERM;
	while (!atomic_cas_int_acquire(&m->__word, word, word & ~OWNED_DIED)) /* waiters come */
		word = atomic_load_int_relaxed(&m->__word);
	return 0;
}
