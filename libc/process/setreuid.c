/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setreuid(uid_t real, uid_t effective)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setreuid), (long)real, (long)effective, 0));
}
