/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdarg.h>
#include <stddef.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"
#include "libc/time/convert.h"

/* The kernel wants the name without its slash. */
static const char *plain_name(const char *name)
{
	return *name == '/' ? name + 1 : name;
}

mqd_t mq_open(const char *name, int flags, ...)
{
	mode_t mode = 0;
	struct mq_attr *attr = NULL;
	if (flags & O_CREAT) {
		va_list arguments;
		va_start(arguments, flags);
		mode = va_arg(arguments, mode_t);
		attr = va_arg(arguments, struct mq_attr *);
		va_end(arguments);
	}
	return (mqd_t)ret_errno(syscall4(NR_mq_open, (long)plain_name(name), flags | O_CLOEXEC, mode,
	                                 (long)attr));
}

int mq_close(mqd_t queue)
{
	return (int)ret_errno(sys_close(queue));
}

int mq_unlink(const char *name)
{
	long ret = syscall1(NR_mq_unlink, (long)plain_name(name));
	return (int)ret_errno(ret == -EPERM ? -EACCES : ret);
}

/* Both calls have the time last. */
static long transfer(long nr, long old_nr, mqd_t queue, long message, size_t len, long priority,
                     const struct timespec *until)
{
	struct linux_time kernel;
	if (until)
		kernel = time_to_kernel(until);
	long ret = cancel_call(nr, queue, message, (long)len, priority, (long)(until ? &kernel : NULL), 0);
	if (!old_nr || !linux_missing(ret))
		return ret;
	struct linux_old_time old;
	if (until)
		old = linux_time_to_old(&kernel);
	return cancel_call(old_nr, queue, message, (long)len, priority, (long)(until ? &old : NULL), 0);
}

#ifdef NR_mq_timedsend_time64
#define SEND NR_mq_timedsend_time64, NR_mq_timedsend
#define RECEIVE NR_mq_timedreceive_time64, NR_mq_timedreceive
#else
#define SEND NR_mq_timedsend, 0
#define RECEIVE NR_mq_timedreceive, 0
#endif

int mq_timedsend(mqd_t queue, const char *message, size_t len, unsigned priority,
                 const struct timespec *until)
{
	return (int)ret_errno(transfer(SEND, queue, (long)message, len, (long)priority, until));
}

int mq_send(mqd_t queue, const char *message, size_t len, unsigned priority)
{
	return mq_timedsend(queue, message, len, priority, NULL);
}

ssize_t mq_timedreceive(mqd_t queue, char *restrict message, size_t len, unsigned *restrict priority,
                        const struct timespec *restrict until)
{
	return ret_errno(transfer(RECEIVE, queue, (long)message, len, (long)priority, until));
}

ssize_t mq_receive(mqd_t queue, char *message, size_t len, unsigned *priority)
{
	return mq_timedreceive(queue, message, len, priority, NULL);
}

int mq_setattr(mqd_t queue, const struct mq_attr *restrict new_attr, struct mq_attr *restrict old_attr)
{
	return (int)ret_errno(syscall3(NR_mq_getsetattr, queue, (long)new_attr, (long)old_attr));
}

int mq_getattr(mqd_t queue, struct mq_attr *attr)
{
	return mq_setattr(queue, NULL, attr);
}
