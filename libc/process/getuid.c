/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "sys/linux/calls_process.h"

uid_t getuid(void)
{
	return (uid_t)sys_getuid();
}
