/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>

#include "libc/socket/call.h"

ssize_t sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *addr,
               socklen_t addr_len)
{
	return ret_errno(socket_call(cancel_call, NR_sendto, OLD_SENDTO, fd, (long)buf, (long)len,
	                             flags, (long)addr, (long)addr_len));
}

ssize_t sendmsg(int fd, const struct msghdr *msg, int flags)
{
	return ret_errno(socket_call(cancel_call, NR_sendmsg, OLD_SENDMSG, fd, (long)msg, flags, 0,
	                             0, 0));
}

ssize_t send(int fd, const void *buf, size_t len, int flags)
{
	return sendto(fd, buf, len, flags, NULL, 0);
}

int sendmmsg(int fd, struct mmsghdr *msgs, unsigned count, int flags)
{
	return (int)ret_errno(cancel_call(NR_sendmmsg, fd, (long)msgs, (long)count, flags, 0, 0));
}
