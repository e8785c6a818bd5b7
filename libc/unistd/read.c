/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

ssize_t read(int fd, void *buf, size_t len)
{
	return ret_errno(cancel_read(fd, buf, len));
}
