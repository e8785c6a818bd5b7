/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setgid(gid_t group)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setgid), (long)group, 0, 0));
}
