/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/aio/request.h"
#include "libc/alias.h"
#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

/* Until aio.h's functions are linked. */
static void nothing(int fd)
{
	(void)fd;
}
WEAK_ALIAS(nothing, aio_close);

int close(int fd)
{
	aio_close(fd);
	return (int)ret_errno(cancel_close(fd));
}
