/* SPDX-License-Identifier: MIT */
#include <fcntl.h>

#include "libc/mman/shm_path.h"
#include "libc/ret.h"
#include "sys/linux/calls_file.h"

int shm_remove(const char *prefix, const char *name)
{
	char path[SHM_ROOM];
	long result = shm_path(path, prefix, name);
	if (!result)
		result = sys_unlinkat(AT_FDCWD, path, 0);
	return (int)ret_errno(result == -EPERM ? -EACCES : result); /* another user's, as POSIX has it */
}
