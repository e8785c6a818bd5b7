/* SPDX-License-Identifier: MIT */
#include "libc/thread/service.h"

#include "libc/signal/block.h"
#include "libc/thread/cancel.h"

int thread_service(const pthread_attr_t *wanted, void *(*function)(void *), void *arg)
{
	pthread_t thread;
	pthread_attr_t attr;
	if (wanted)
		attr = *wanted;
	else
		pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	uint64_t mask = signals_set(~(SIGNAL_CANCEL_BIT | SIGNAL_EVERYWHERE_BIT));
	int error = pthread_create(&thread, &attr, function, arg);
	signals_restore(mask);
	return error;
}
