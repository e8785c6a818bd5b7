/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int close(int fd)
{
	return (int)ret_errno(cancel_close(fd));
}
