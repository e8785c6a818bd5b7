/* SPDX-License-Identifier: MIT */
#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
#include "sys/sys.h"

char *const *sys_environment(void)
{
	return sys_auxv_value(LINUX_AT_SECURE) ? NULL : sys_initial_environment;
}
