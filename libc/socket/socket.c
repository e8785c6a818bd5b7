/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>

#include "libc/socket/call.h"

int socket(int family, int type, int protocol)
{
	return (int)ret_errno(socket_call(plain_call, NR_socket, OLD_SOCKET, family, type,
	                                  protocol, 0, 0, 0));
}

int socketpair(int family, int type, int protocol, int fds[2])
{
	return (int)ret_errno(socket_call(plain_call, NR_socketpair, OLD_SOCKETPAIR, family, type,
	                                  protocol, (long)fds, 0, 0));
}

int bind(int fd, const struct sockaddr *addr, socklen_t len)
{
	return (int)ret_errno(socket_call(plain_call, NR_bind, OLD_BIND, fd, (long)addr, (long)len,
	                                  0, 0, 0));
}

int listen(int fd, int waiting)
{
	return (int)ret_errno(socket_call(plain_call, NR_listen, OLD_LISTEN, fd, waiting, 0, 0, 0,
	                                  0));
}

int shutdown(int fd, int how)
{
	return (int)ret_errno(socket_call(plain_call, NR_shutdown, OLD_SHUTDOWN, fd, how, 0, 0, 0,
	                                  0));
}

int getsockname(int fd, struct sockaddr *restrict addr, socklen_t *restrict len)
{
	return (int)ret_errno(socket_call(plain_call, NR_getsockname, OLD_GETSOCKNAME, fd,
	                                  (long)addr, (long)len, 0, 0, 0));
}

int getpeername(int fd, struct sockaddr *restrict addr, socklen_t *restrict len)
{
	return (int)ret_errno(socket_call(plain_call, NR_getpeername, OLD_GETPEERNAME, fd,
	                                  (long)addr, (long)len, 0, 0, 0));
}
