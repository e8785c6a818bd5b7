/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/process/ids.h"

int seteuid(uid_t user)
{
	return (int)ret_errno(ids_change(NR_WIDE_ID(setresuid), -1, (long)user, -1));
}
