/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/aio/request.h"
#include "libc/ret.h"

/* 0; EAGAIN where one found no memory or thread, EIO where one is none. */
static int begin_all(struct aiocb *restrict const list[], int count, struct aio_request *group)
{
	int error = 0;
	for (int i = 0; i < count; i++) {
		if (!list[i] || list[i]->aio_lio_opcode == LIO_NOP)
			continue;
		int operation = list[i]->aio_lio_opcode;
		int e = operation == LIO_READ || operation == LIO_WRITE ? aio_begin(list[i], operation, group)
		                                                        : aio_refuse(list[i], EINVAL);
		if (e && error != EAGAIN)
			error = e == EAGAIN ? EAGAIN : EIO;
	}
	return error;
}

/* 0, EIO where one has failed, or EINTR. */
static int wait_for_all(struct aiocb *restrict const list[], int count)
{
	int error = 0;
	struct deadline never;
	deadline_set(&never, CLOCK_MONOTONIC, NULL);
	for (int i = 0; i < count; i++) {
		if (!list[i] || list[i]->aio_lio_opcode == LIO_NOP)
			continue;
		if (aio_wait(plain_call, (const struct aiocb *const *)&list[i], 1, &never))
			return EINTR;
		if (aio_error(list[i]))
			error = EIO;
	}
	return error;
}

int lio_listio(int mode, struct aiocb *restrict const list[restrict], int count, struct sigevent *restrict event)
{
	struct aio_request *group = NULL;
	if (count < 0 || (mode != LIO_WAIT && mode != LIO_NOWAIT))
		return (int)ret_errno(-EINVAL);
	if (mode == LIO_NOWAIT && event) {
		group = aio_group_new(event);
		if (!group)
			return (int)ret_errno(-EAGAIN);
	}
	int error = begin_all(list, count, group);
	if (group)
		aio_group_begun(group);
	if (mode == LIO_WAIT) {
		int failed = wait_for_all(list, count);
		if (failed == EINTR || !error)
			error = failed;
	}
	return (int)ret_errno(-error);
}
