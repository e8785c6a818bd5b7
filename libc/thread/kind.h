/* SPDX-License-Identifier: MIT */
/* The attribute that all shared objects have. */
#ifndef LIBC_THREAD_KIND_H
#define LIBC_THREAD_KIND_H

#include <errno.h>
#include <pthread.h>

#include "libc/thread/wait.h"

static inline int kind_set_shared(struct __kind_attr *attr, int shared)
{
	if (shared != PTHREAD_PROCESS_PRIVATE && shared != PTHREAD_PROCESS_SHARED)
		return EINVAL;
	attr->__kind = (attr->__kind & ~KIND_SHARED) | (shared ? KIND_SHARED : 0);
	return 0;
}

static inline int kind_get_shared(const struct __kind_attr *attr, int *shared)
{
	*shared = attr->__kind & KIND_SHARED ? PTHREAD_PROCESS_SHARED : PTHREAD_PROCESS_PRIVATE;
	return 0;
}

#endif
