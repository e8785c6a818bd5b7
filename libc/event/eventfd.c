/* SPDX-License-Identifier: MIT */
#include <sys/eventfd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int eventfd(unsigned value, int flags)
{
	return (int)ret_errno(syscall2(NR_eventfd2, value, flags));
}

int eventfd_read(int fd, eventfd_t *value)
{
	return ret_errno(cancel_read(fd, value, sizeof *value)) == sizeof *value ? 0 : -1;
}

int eventfd_write(int fd, eventfd_t value)
{
	return ret_errno(cancel_write(fd, &value, sizeof value)) == sizeof value ? 0 : -1;
}
