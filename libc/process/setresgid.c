/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setresgid(gid_t real, gid_t effective, gid_t saved)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setresgid), (long)real, (long)effective, (long)saved));
}
