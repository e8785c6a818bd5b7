/* SPDX-License-Identifier: MIT */
#include "libc/ret.h"
#include "sys/linux/calls.h"

/* Programs declare it; see sys/mount.h. */
int pivot_root(const char *new_root, const char *put_old);

int pivot_root(const char *new_root, const char *put_old)
{
	return (int)ret_errno(syscall2(NR_pivot_root, (long)new_root, (long)put_old));
}
