/* SPDX-License-Identifier: MIT */
#include "libc/thread/service.h"

#include "sys/linux/calls.h"

int thread_service(const pthread_attr_t *wanted, void *(*function)(void *), void *arg)
{
	const uint64_t all = ~(uint64_t)0;
	uint64_t mask;
	pthread_t thread;
	pthread_attr_t attr;
	if (wanted)
		attr = *wanted;
	else
		pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &all, &mask);
	int error = pthread_create(&thread, &attr, function, arg);
	sys_rt_sigprocmask(LINUX_SIG_SETMASK, &mask, NULL);
	return error;
}
