/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "sys/linux/calls_process.h"

gid_t getgid(void)
{
	return (gid_t)sys_getgid();
}
