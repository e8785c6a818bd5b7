/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int getresuid(uid_t *real, uid_t *effective, uid_t *saved)
{
	return (int)ret_errno(sys_getresuid(real, effective, saved));
}
