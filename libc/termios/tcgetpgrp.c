/* SPDX-License-Identifier: MIT */
#include <sys/ioctl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

pid_t tcgetpgrp(int fd)
{
	int group;
	return ret_errno(sys_ioctl(fd, TIOCGPGRP, &group)) < 0 ? -1 : group;
}

int tcsetpgrp(int fd, pid_t group)
{
	return (int)ret_errno(sys_ioctl(fd, TIOCSPGRP, &group));
}
