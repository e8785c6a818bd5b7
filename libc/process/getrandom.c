/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/random.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t getrandom(void *buf, size_t len, unsigned flags)
{
	return ret_errno(sys_getrandom(buf, len, flags));
}

int getentropy(void *buf, size_t len)
{
	if (len > 256) {
		errno = EIO;
		return -1;
	}
	/* Up to 256 bytes come whole once the kernel's pool is ready; before, a handler may cut in. */
	for (char *next = buf; len;) {
		long got = sys_getrandom(next, len, 0);
		if (got == -LINUX_EINTR)
			continue;
		if (got < 0)
			return (int)ret_errno(got);
		next += got;
		len -= (size_t)got;
	}
	return 0;
}
