/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <pthread.h>

#include "libc/thread/cancel.h"
#include "sys/linux/thread.h"

/* A request may have come while it could not take effect. */
static void test_if_async(const struct thread *self)
{
	if (self->cancel_async)
		cancel_test();
}

int pthread_setcancelstate(int state, int *old)
{
	struct thread *self = thread_self();
	if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE)
		return EINVAL;
	if (old)
		*old = self->cancel_disabled ? PTHREAD_CANCEL_DISABLE : PTHREAD_CANCEL_ENABLE;
	self->cancel_disabled = state == PTHREAD_CANCEL_DISABLE;
	test_if_async(self);
	return 0;
}

int pthread_setcanceltype(int type, int *old)
{
	struct thread *self = thread_self();
	if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS)
		return EINVAL;
	if (old)
		*old = self->cancel_async ? PTHREAD_CANCEL_ASYNCHRONOUS : PTHREAD_CANCEL_DEFERRED;
	self->cancel_async = type == PTHREAD_CANCEL_ASYNCHRONOUS;
	test_if_async(self);
	return 0;
}

void pthread_testcancel(void)
{
	cancel_test();
}
