/* SPDX-License-Identifier: MIT */
/* How a timer and the like tell of an event, which signal.h and aio.h share. */
#ifndef _BITS_SIGEVENT_H
#define _BITS_SIGEVENT_H

#include <bits/pthread_types.h>
#include <features.h>

union sigval {
	int sival_int;
	void *sival_ptr;
};

#define SIGEV_SIGNAL 0
#define SIGEV_NONE 1
#define SIGEV_THREAD 2
#ifdef __FH_GNU
#define SIGEV_THREAD_ID 4
#endif

struct sigevent {
	union sigval sigev_value;
	int sigev_signo;
	int sigev_notify;
	union {
		char __whole[64 - 2 * sizeof(int) - sizeof(union sigval)];
		int __tid;
		struct {
			void (*__function)(union sigval);
			pthread_attr_t *__attributes;
		} __call;
	} __how;
};
#define sigev_notify_function __how.__call.__function
#define sigev_notify_attributes __how.__call.__attributes
#define sigev_notify_thread_id __how.__tid

#endif
