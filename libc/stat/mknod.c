/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mknodat(int dir, const char *path, mode_t mode, dev_t dev)
{
	if (dev != (unsigned)dev)
		return (int)ret_errno(-EINVAL);
	return (int)ret_errno(sys_mknodat(dir, path, mode, (unsigned)dev));
}

int mknod(const char *path, mode_t mode, dev_t dev)
{
	return mknodat(AT_FDCWD, path, mode, dev);
}

int mkfifoat(int dir, const char *path, mode_t mode)
{
	return mknodat(dir, path, mode | S_IFIFO, 0);
}

int mkfifo(const char *path, mode_t mode)
{
	return mkfifoat(AT_FDCWD, path, mode);
}
