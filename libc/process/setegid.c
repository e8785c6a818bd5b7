/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setegid(gid_t group)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setresgid), -1, (long)group, -1));
}
