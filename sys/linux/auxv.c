/* SPDX-License-Identifier: MIT */
#include "sys/linux/auxv.h"

#include "sys/linux/abi.h"

const uintptr_t *sys_auxv;
char *const *sys_initial_environment;

uintptr_t sys_auxv_value(uintptr_t type)
{
	for (const uintptr_t *entry = sys_auxv; *entry != LINUX_AT_NULL; entry += 2)
		if (*entry == type)
			return entry[1];
	return 0;
}
