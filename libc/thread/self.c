/* SPDX-License-Identifier: MIT */
#include <pthread.h>
#include <threads.h>

#include "libc/alias.h"
#include "sys/linux/thread.h"

pthread_t pthread_self(void)
{
	return (pthread_t)thread_self();
}
STRONG_ALIAS(pthread_self, thrd_current);

int pthread_equal(pthread_t a, pthread_t b)
{
	return a == b;
}
STRONG_ALIAS(pthread_equal, thrd_equal);
