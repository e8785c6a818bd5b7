/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

ssize_t write(int fd, const void *buf, size_t len)
{
	return ret_errno(cancel_write(fd, buf, len));
}
