/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t readlink(const char *restrict path, char *restrict buf, size_t len)
{
	return readlinkat(AT_FDCWD, path, buf, len);
}

ssize_t readlinkat(int dir, const char *restrict path, char *restrict buf, size_t len)
{
	return ret_errno(sys_readlinkat(dir, path, buf, len));
}
