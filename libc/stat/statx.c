/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

_Static_assert(sizeof(struct statx) == 256, "fixed by the kernel");

int statx(int dir, const char *restrict path, int flags, unsigned mask, struct statx *restrict buf)
{
	return (int)ret_errno(syscall5(NR_statx, dir, (long)path, flags, mask, (long)buf));
}
