/* SPDX-License-Identifier: MIT */
#include <sys/xattr.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

ssize_t getxattr(const char *path, const char *name, void *value, size_t len)
{
	return ret_errno(syscall4(NR_getxattr, (long)path, (long)name, (long)value, (long)len));
}

int setxattr(const char *path, const char *name, const void *value, size_t len, int flags)
{
	return (int)ret_errno(syscall5(NR_setxattr, (long)path, (long)name, (long)value, (long)len, flags));
}

ssize_t listxattr(const char *path, char *list, size_t len)
{
	return ret_errno(syscall3(NR_listxattr, (long)path, (long)list, (long)len));
}

int removexattr(const char *path, const char *name)
{
	return (int)ret_errno(syscall2(NR_removexattr, (long)path, (long)name));
}

ssize_t lgetxattr(const char *path, const char *name, void *value, size_t len)
{
	return ret_errno(syscall4(NR_lgetxattr, (long)path, (long)name, (long)value, (long)len));
}

int lsetxattr(const char *path, const char *name, const void *value, size_t len, int flags)
{
	return (int)ret_errno(syscall5(NR_lsetxattr, (long)path, (long)name, (long)value, (long)len, flags));
}

ssize_t llistxattr(const char *path, char *list, size_t len)
{
	return ret_errno(syscall3(NR_llistxattr, (long)path, (long)list, (long)len));
}

int lremovexattr(const char *path, const char *name)
{
	return (int)ret_errno(syscall2(NR_lremovexattr, (long)path, (long)name));
}

ssize_t fgetxattr(int fd, const char *name, void *value, size_t len)
{
	return ret_errno(syscall4(NR_fgetxattr, fd, (long)name, (long)value, (long)len));
}

int fsetxattr(int fd, const char *name, const void *value, size_t len, int flags)
{
	return (int)ret_errno(syscall5(NR_fsetxattr, fd, (long)name, (long)value, (long)len, flags));
}

ssize_t flistxattr(int fd, char *list, size_t len)
{
	return ret_errno(syscall3(NR_flistxattr, fd, (long)list, (long)len));
}

int fremovexattr(int fd, const char *name)
{
	return (int)ret_errno(syscall2(NR_fremovexattr, fd, (long)name));
}
