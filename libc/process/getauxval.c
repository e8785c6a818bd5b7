/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <sys/auxv.h>

#include "sys/linux/abi.h"
#include "sys/linux/auxv.h"

unsigned long getauxval(unsigned long type)
{
	for (const uintptr_t *entry = sys_auxv; *entry != LINUX_AT_NULL; entry += 2)
		if (*entry == type)
			return entry[1];
	errno = ENOENT;
	return 0;
}
