/* SPDX-License-Identifier: MIT */
/* The auxiliary vector by way of the libc, or of the kernel where that does not tell. */
#include "sys/linux/auxv.h"

#include "sys/host/libc.h"
#include "sys/linux/calls.h"

/* The file is read by the entry: the kernel gives whole ones, however often it is asked. */
static uintptr_t value_from_file(uintptr_t type)
{
	uintptr_t entry[2], value = 0;
	long fd = sys_open("/proc/self/auxv", LINUX_O_CLOEXEC, 0);
	if (linux_failed(fd))
		return 0;
	for (;;) {
		long got = sys_read((int)fd, entry, sizeof entry);
		if (got == -LINUX_EINTR)
			continue;
		if (got != sizeof entry || entry[0] == LINUX_AT_NULL)
			break;
		if (entry[0] == type) {
			value = entry[1];
			break;
		}
	}
	sys_close((int)fd);
	return value;
}

uintptr_t sys_auxv_value(uintptr_t type)
{
	if (!getauxval)
		return value_from_file(type);
	int *error = __errno_location ? __errno_location() : NULL;
	int kept = error ? *error : 0;
	uintptr_t value = getauxval(type);
	if (error)
		*error = kept;
	return value;
}
