/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdarg.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"
#include "sys/linux/calls.h"

/* A process group is a negative answer, hard to tell from an error: the newer command has both. */
static long get_owner(int fd)
{
	struct f_owner_ex owner;
	long ret = sys_fcntl(fd, F_GETOWN_EX, (uintptr_t)&owner);
	if (ret == -EINVAL)
		return ret_errno(sys_fcntl(fd, F_GETOWN, 0));
	if (ret)
		return ret_errno(ret);
	return owner.type == F_OWNER_PGRP ? -owner.pid : owner.pid;
}

int fcntl(int fd, int command, ...)
{
	va_list args;
	va_start(args, command);
	uintptr_t arg = va_arg(args, uintptr_t); /* int, pointer or nothing: one word in any case */
	va_end(args);
	if (command == F_GETOWN)
		return (int)get_owner(fd);
	if (command == F_SETLKW || command == F_OFD_SETLKW)
		return (int)ret_errno(cancel_fcntl(fd, command, arg));
	return (int)ret_errno(sys_fcntl(fd, command, arg));
}
