/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "libc/stat/stat.h"

int stat(const char *restrict path, struct stat *restrict st)
{
	return (int)ret_errno(stat_path(AT_FDCWD, path, st, 0));
}

int lstat(const char *restrict path, struct stat *restrict st)
{
	return (int)ret_errno(stat_path(AT_FDCWD, path, st, AT_SYMLINK_NOFOLLOW));
}

int fstat(int fd, struct stat *st)
{
	return (int)ret_errno(stat_fd(fd, st));
}

int fstatat(int dir, const char *restrict path, struct stat *restrict st, int flags)
{
	return (int)ret_errno(stat_path(dir, path, st, flags));
}
