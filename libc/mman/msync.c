/* SPDX-License-Identifier: MIT */
#include <sys/mman.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int msync(void *p, size_t len, int flags)
{
	return (int)ret_errno(cancel_msync(p, len, flags));
}
