/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <threads.h>

#include "libc/thread/cond.h"
#include "libc/thread/result.h"

int cnd_init(cnd_t *c)
{
	*c = (cnd_t){0};
	return thrd_success;
}

void cnd_destroy(cnd_t *c)
{
	cond_destroy(c);
}

int cnd_wait(cnd_t *c, mtx_t *m)
{
	return result_of(cond_wait_until(c, m, CLOCK_REALTIME, NULL));
}

int cnd_timedwait(cnd_t *restrict c, mtx_t *restrict m, const struct timespec *restrict until)
{
	return result_of(cond_wait_until(c, m, CLOCK_REALTIME, until));
}

int cnd_signal(cnd_t *c)
{
	return result_of(cond_signal(c));
}

int cnd_broadcast(cnd_t *c)
{
	return result_of(cond_broadcast(c));
}
