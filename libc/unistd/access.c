/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <unistd.h>

#include "libc/alias.h"
#include "libc/ret.h"
#include "sys/linux/calls.h"

int access(const char *path, int mode)
{
	return (int)ret_errno(sys_faccessat(AT_FDCWD, path, mode));
}

/*
 * The older of the two calls takes no flags. Where the newer one is missing it still answers for a
 * process whose real and effective ids are the same, which is what AT_EACCESS is about.
 */
int faccessat(int dir, const char *path, int mode, int flags)
{
	if (!flags)
		return (int)ret_errno(sys_faccessat(dir, path, mode));
	long ret = sys_faccessat2(dir, path, mode, flags);
	if (linux_missing(ret) && flags == AT_EACCESS && getuid() == geteuid() && getgid() == getegid())
		ret = sys_faccessat(dir, path, mode);
	return (int)ret_errno(ret);
}

int euidaccess(const char *path, int mode)
{
	return faccessat(AT_FDCWD, path, mode, AT_EACCESS);
}
STRONG_ALIAS(euidaccess, eaccess);
