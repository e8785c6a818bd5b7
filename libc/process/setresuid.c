/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setresuid(uid_t real, uid_t effective, uid_t saved)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setresuid), (long)real, (long)effective, (long)saved));
}
