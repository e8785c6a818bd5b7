/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>

#include "libc/ret.h"
#include "sys/linux/calls.h"

mode_t umask(mode_t mask)
{
	return (mode_t)sys_umask(mask);
}
