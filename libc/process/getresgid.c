/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "libc/ret.h"
#include "sys/linux/calls_process.h"

int getresgid(gid_t *real, gid_t *effective, gid_t *saved)
{
	return (int)ret_errno(sys_getresgid(real, effective, saved));
}
