/* SPDX-License-Identifier: MIT */
#include <unistd.h>

#include "sys/linux/calls_process.h"

pid_t getpgrp(void)
{
	return (pid_t)sys_getpgid(0);
}
