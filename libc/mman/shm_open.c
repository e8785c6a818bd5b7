/* SPDX-License-Identifier: MIT */
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
	return shm_remove("", name);
}
