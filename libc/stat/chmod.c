/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "libc/fcntl/fd_path.h"
#include "libc/ret.h"
#include "libc/stat/stat.h"
#include "sys/linux/calls.h"

int chmod(const char *path, mode_t mode)
{
	return (int)ret_errno(sys_fchmodat(AT_FDCWD, path, mode));
}

/* A descriptor that is no more than a place (O_SEARCH): the call refuses it, but not its name. */
static long chmod_place(int fd, mode_t mode)
{
	char name[FD_PATH_MAX];
	if (linux_failed(sys_fcntl(fd, F_GETFD, 0)))
		return -EBADF;
	long ret = sys_fchmodat(AT_FDCWD, fd_path(name, fd), mode);
	return ret == -ENOENT ? -EBADF : ret; /* no /proc here */
}

int fchmod(int fd, mode_t mode)
{
	long ret = sys_fchmod(fd, mode);
	return (int)ret_errno(ret == -EBADF ? chmod_place(fd, mode) : ret);
}

/* The call itself takes no flags: a descriptor that stands for the very file keeps out of races. */
static long chmod_nofollow(int dir, const char *path, mode_t mode)
{
	char name[FD_PATH_MAX];
	struct stat st;
	long fd = sys_openat(dir, path, O_PATH | O_NOFOLLOW | O_CLOEXEC, 0);
	if (linux_failed(fd))
		return fd;
	long ret = stat_fd((int)fd, &st);
	if (!ret)
		ret = S_ISLNK(st.st_mode) ? -EOPNOTSUPP
		                          : sys_fchmodat(AT_FDCWD, fd_path(name, (int)fd), mode);
	sys_close((int)fd);
	return ret;
}

int fchmodat(int dir, const char *path, mode_t mode, int flags)
{
	if (flags & ~AT_SYMLINK_NOFOLLOW)
		return (int)ret_errno(-EINVAL);
	return (int)ret_errno(flags ? chmod_nofollow(dir, path, mode) : sys_fchmodat(dir, path, mode));
}

int lchmod(const char *path, mode_t mode)
{
	return (int)ret_errno(chmod_nofollow(AT_FDCWD, path, mode));
}
