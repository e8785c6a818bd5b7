/* SPDX-License-Identifier: MIT */
/* Asked by the allocator alone, so that it brings its sign. */
#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"
#include "sys/sign.h"
#include "sys/sys.h"

SIGN(SIGN_LIBRARY, "");

char *const *sys_environment(void)
{
	return sys_auxv_value(LINUX_AT_SECURE) ? NULL : sys_initial_environment;
}
