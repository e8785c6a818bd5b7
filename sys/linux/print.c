/* SPDX-License-Identifier: MIT */
#include "sys/linux/calls.h"
#include "sys/sys.h"

void sys_print(int fd, const char *s, size_t len)
{
	while (len) {
		long put = sys_write(fd, s, len);
		if (put == -LINUX_EINTR)
			continue;
		if (put <= 0)
			return;
		s += put;
		len -= (size_t)put;
	}
}
