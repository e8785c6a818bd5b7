/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>

#include "libc/socket/call.h"

int connect(int fd, const struct sockaddr *addr, socklen_t len)
{
	return (int)ret_errno(socket_call(cancel_call, NR_connect, OLD_CONNECT, fd, (long)addr,
	                                  (long)len, 0, 0, 0));
}
