/* SPDX-License-Identifier: MIT */
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
	return (int)ret_errno(sys_fchown(fd, uid, gid));
}

int fchownat(int dir, const char *path, uid_t uid, gid_t gid, int flags)
{
	return (int)ret_errno(sys_fchownat(dir, path, uid, gid, flags));
}
