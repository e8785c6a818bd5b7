/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"

char *secure_getenv(const char *name)
{
	return sys_auxv_value(LINUX_AT_SECURE) ? NULL : getenv(name);
}
