/* SPDX-License-Identifier: MIT */
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

#define SIOCATMARK 0x8905

int sockatmark(int fd)
{
	int at_mark;
	return ret_errno(sys_ioctl(fd, SIOCATMARK, &at_mark)) < 0 ? -1 : at_mark;
}
