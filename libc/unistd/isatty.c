/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int isatty(int fd)
{
	char size[8]; /* struct winsize */
	long ret = sys_ioctl(fd, LINUX_TIOCGWINSZ, size);
	if (ret == -EINVAL)
		ret = -ENOTTY; /* how some devices refuse */
	return ret_errno(ret) ? 0 : 1;
}
