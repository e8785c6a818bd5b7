/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <sys/ioctl.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int ioctl(int fd, unsigned long request, ...)
{
	va_list args;
	va_start(args, request);
	void *arg = va_arg(args, void *); /* int, pointer or nothing: one word in any case */
	va_end(args);
	return (int)ret_errno(sys_ioctl(fd, request, arg));
}
