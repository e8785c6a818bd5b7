/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setregid(gid_t real, gid_t effective)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setregid), (long)real, (long)effective, 0));
}
