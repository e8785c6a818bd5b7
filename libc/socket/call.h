/* SPDX-License-Identifier: MIT */
/*
 * Calls of sockets. i386 first had one system call for all, with the arguments in an array: it
 * serves where the later ones are missing. All take the caller, plain or cancellable (see
 * calls.h).
 */
#ifndef LIBC_SOCKET_CALL_H
#define LIBC_SOCKET_CALL_H

#include "libc/ret.h"
#include "libc/thread/cancel.h"

/* Numbers of the old call. */
enum {
	OLD_SOCKET = 1, OLD_BIND, OLD_CONNECT, OLD_LISTEN, OLD_ACCEPT, OLD_GETSOCKNAME,
	OLD_GETPEERNAME, OLD_SOCKETPAIR, OLD_SEND, OLD_RECV, OLD_SENDTO, OLD_RECVFROM,
	OLD_SHUTDOWN, OLD_SETSOCKOPT, OLD_GETSOCKOPT, OLD_SENDMSG, OLD_RECVMSG, OLD_ACCEPT4
};

static inline long socket_call(system_caller *call, long nr, int old, long a, long b, long c, long d,
                               long e, long f)
{
	long ret = call(nr, a, b, c, d, e, f);
#ifdef NR_socketcall
	if (ret == -LINUX_ENOSYS) {
		long args[] = {a, b, c, d, e, f};
		ret = call(NR_socketcall, old, (long)args, 0, 0, 0, 0);
	}
#else
	(void)old;
#endif
	return ret;
}

#endif
