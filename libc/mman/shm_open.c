/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>

#include "libc/mman/shm_path.h"
#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

int shm_open(const char *name, int flags, mode_t mode)
{
	char path[SHM_ROOM];
	int error = shm_path(path, "", name);
	if (error)
		return (int)ret_errno(error);
	flags |= O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
	return (int)ret_errno(sys_open(path, flags, mode));
}

int shm_unlink(const char *name)
{
	char path[SHM_ROOM];
	long result = shm_path(path, "", name);
	if (!result)
		result = sys_unlinkat(AT_FDCWD, path, 0);
	return (int)ret_errno(result == -EPERM ? -EACCES : result); /* another user's, as POSIX has it */
}
