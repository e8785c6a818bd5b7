/* SPDX-License-Identifier: MIT */
/* No mutex has the protocol that these ask for, PTHREAD_PRIO_PROTECT. */
#include <errno.h>
#include <pthread.h>

int pthread_mutex_getprioceiling(const pthread_mutex_t *restrict m, int *restrict ceiling)
{
	(void)m, (void)ceiling;
	return EINVAL;
}

int pthread_mutex_setprioceiling(pthread_mutex_t *restrict m, int ceiling, int *restrict old)
{
	(void)m, (void)ceiling, (void)old;
	return EINVAL;
}
