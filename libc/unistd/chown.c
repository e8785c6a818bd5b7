/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int chown(const char *path, uid_t uid, gid_t gid)
{
	return (int)ret_errno(sys_fchownat(AT_FDCWD, path, uid, gid, 0));
}

int lchown(const char *path, uid_t uid, gid_t gid)
{
	return (int)ret_errno(sys_fchownat(AT_FDCWD, path, uid, gid, AT_SYMLINK_NOFOLLOW));
}

int fchown(int fd, uid_t uid, gid_t gid)
{
	long ret = sys_fchown(fd, uid, gid);
	if (ret == -EBADF) /* perhaps it is no more than a place (O_SEARCH) */
		ret = sys_fchownat(fd, "", uid, gid, AT_EMPTY_PATH);
	return (int)ret_errno(ret);
}

int fchownat(int dir, const char *path, uid_t uid, gid_t gid, int flags)
{
	return (int)ret_errno(sys_fchownat(dir, path, uid, gid, flags));
}
