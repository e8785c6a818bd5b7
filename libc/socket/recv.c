/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>

#include "libc/socket/call.h"
#include "libc/time/convert.h"

ssize_t recvfrom(int fd, void *restrict buf, size_t len, int flags, struct sockaddr *restrict addr,
                 socklen_t *restrict addr_len)
{
	return ret_errno(socket_call(cancel_call, NR_recvfrom, OLD_RECVFROM, fd, (long)buf,
	                             (long)len, flags, (long)addr, (long)addr_len));
}

ssize_t recvmsg(int fd, struct msghdr *msg, int flags)
{
	return ret_errno(socket_call(cancel_call, NR_recvmsg, OLD_RECVMSG, fd, (long)msg, flags, 0,
	                             0, 0));
}

ssize_t recv(int fd, void *buf, size_t len, int flags)
{
	return recvfrom(fd, buf, len, flags, NULL, NULL);
}

int recvmmsg(int fd, struct mmsghdr *msgs, unsigned count, int flags, struct timespec *limit)
{
	struct linux_time kernel;
	long ret;
	if (limit)
		kernel = time_to_kernel(limit);
#ifdef NR_recvmmsg_time64
	ret = cancel_call(NR_recvmmsg_time64, fd, (long)msgs, (long)count, flags,
	                  (long)(limit ? &kernel : NULL), 0);
	if (!linux_missing(ret))
		return (int)ret_errno(ret);
#endif
	struct linux_old_time old;
	if (limit)
		old = linux_time_to_old(&kernel);
	ret = cancel_call(NR_recvmmsg, fd, (long)msgs, (long)count, flags, (long)(limit ? &old : NULL), 0);
	return (int)ret_errno(ret);
}
