/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int setuid(uid_t user)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setuid), (long)user, 0, 0));
}
