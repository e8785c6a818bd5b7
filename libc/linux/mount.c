/* SPDX-License-Identifier: MIT */
#include <sys/mount.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

int mount(const char *source, const char *target, const char *type, unsigned long flags,
          const void *options)
{
	return (int)ret_errno(syscall5(NR_mount, (long)source, (long)target, (long)type, (long)flags,
	                               (long)options));
}

int umount2(const char *target, int flags)
{
	return (int)ret_errno(syscall2(NR_umount2, (long)target, flags));
}

int umount(const char *target)
{
	return umount2(target, 0);
}
