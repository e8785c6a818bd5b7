/* SPDX-License-Identifier: MIT */
#include <sys/socket.h>

#include "libc/socket/call.h"

int accept4(int fd, struct sockaddr *restrict addr, socklen_t *restrict len, int flags)
{
	return (int)ret_errno(socket_call(cancel_call, NR_accept4, OLD_ACCEPT4, fd, (long)addr,
	                                  (long)len, flags, 0, 0));
}

/* A machine without accept as a call of its own has accept4. */
int accept(int fd, struct sockaddr *restrict addr, socklen_t *restrict len)
{
#ifdef NR_accept
	return (int)ret_errno(cancel_call(NR_accept, fd, (long)addr, (long)len, 0, 0, 0));
#else
	long args[] = {fd, (long)addr, (long)len};
	long ret = cancel_call(NR_accept4, fd, (long)addr, (long)len, 0, 0, 0);
	if (ret == -LINUX_ENOSYS)
		ret = cancel_call(NR_socketcall, OLD_ACCEPT, (long)args, 0, 0, 0, 0);
	return (int)ret_errno(ret);
#endif
}
