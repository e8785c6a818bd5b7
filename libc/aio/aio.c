/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>

#include "libc/aio/request.h"
#include "libc/ret.h"
#include "sys/atomic.h"
#include "sys/linux/calls_file.h"

int aio_read(struct aiocb *cb)
{
	return (int)ret_errno(-aio_begin(cb, LIO_READ, NULL));
}

int aio_write(struct aiocb *cb)
{
	return (int)ret_errno(-aio_begin(cb, LIO_WRITE, NULL));
}

int aio_fsync(int operation, struct aiocb *cb)
{
	if (operation != O_SYNC && operation != O_DSYNC)
		return (int)ret_errno(-EINVAL);
	long flags = sys_fcntl(cb->aio_fildes, F_GETFL, 0);
	if (linux_failed(flags))
		return (int)ret_errno(flags);
	return (int)ret_errno(-aio_begin(cb, operation, NULL));
}

int aio_error(const struct aiocb *cb)
{
	return atomic_load_int_acquire(&cb->__error);
}

ssize_t aio_return(struct aiocb *cb)
{
	return cb->__return;
}

int aio_cancel(int fd, struct aiocb *cb)
{
	long flags = sys_fcntl(fd, F_GETFL, 0);
	if (linux_failed(flags))
		return (int)ret_errno(flags);
	if (cb && cb->aio_fildes != fd)
		return (int)ret_errno(-EINVAL);
	return aio_cancel_all(fd, cb);
}
