/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/thread.h"

/* A stack of its own, or nobody to join it, cannot be meant for every thread. */
int pthread_setattr_default_np(const pthread_attr_t *attr)
{
	if (attr->__stack || attr->__detached)
		return EINVAL;
	lock_acquire(&thread_list.lock);
	thread_default_attr = *attr;
	lock_release(&thread_list.lock);
	return 0;
}

int pthread_getattr_default_np(pthread_attr_t *attr)
{
	lock_acquire(&thread_list.lock);
	*attr = thread_default_attr;
	lock_release(&thread_list.lock);
	return 0;
}
