/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/kind.h"
#include "libc/thread/mutex.h"

int pthread_mutexattr_init(pthread_mutexattr_t *attr)
{
	attr->__kind = PTHREAD_MUTEX_DEFAULT;
	return 0;
}

int pthread_mutexattr_destroy(pthread_mutexattr_t *attr)
{
	(void)attr;
	return 0;
}

int pthread_mutexattr_settype(pthread_mutexattr_t *attr, int type)
{
	if (type < PTHREAD_MUTEX_NORMAL || type > PTHREAD_MUTEX_ADAPTIVE_NP)
		return EINVAL;
	attr->__kind = (attr->__kind & ~KIND_TYPE) | type;
	return 0;
}

int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict attr, int *restrict type)
{
	*type = attr->__kind & KIND_TYPE;
	return 0;
}

int pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int shared)
{
	return kind_set_shared(attr, shared);
}

int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict attr, int *restrict shared)
{
	return kind_get_shared(attr, shared);
}

int pthread_mutexattr_setrobust(pthread_mutexattr_t *attr, int robust)
{
	if (robust != PTHREAD_MUTEX_STALLED && robust != PTHREAD_MUTEX_ROBUST)
		return EINVAL;
	attr->__kind = (attr->__kind & ~KIND_ROBUST) | (robust ? KIND_ROBUST : 0);
	return 0;
}

int pthread_mutexattr_getrobust(const pthread_mutexattr_t *restrict attr, int *restrict robust)
{
	*robust = attr->__kind & KIND_ROBUST ? PTHREAD_MUTEX_ROBUST : PTHREAD_MUTEX_STALLED;
	return 0;
}

/* 0, or why the kernel lends no priority. */
static int cannot_inherit(void)
{
	int word = 0;
	return futex_lock_pi(&word, LINUX_FUTEX_LOCK_PI | WORD_PRIVATE, NULL) ? ENOTSUP : 0;
}

int pthread_mutexattr_setprotocol(pthread_mutexattr_t *attr, int protocol)
{
	if (protocol != PTHREAD_PRIO_NONE && protocol != PTHREAD_PRIO_INHERIT)
		return protocol == PTHREAD_PRIO_PROTECT ? ENOTSUP : EINVAL;
	int error = protocol ? cannot_inherit() : 0;
	if (!error)
		attr->__kind = (attr->__kind & ~KIND_INHERIT) | (protocol ? KIND_INHERIT : 0);
	return error;
}

int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict attr, int *restrict protocol)
{
	*protocol = attr->__kind & KIND_INHERIT ? PTHREAD_PRIO_INHERIT : PTHREAD_PRIO_NONE;
	return 0;
}
