/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setgroups(size_t count, const gid_t *groups)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setgroups), (long)count, (long)groups, 0));
}
