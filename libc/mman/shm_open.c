/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/mman.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

#define FOLDER "/dev/shm/"
#define ROOM (sizeof FOLDER + NAME_MAX)

/* 0 or -errno. */
static int path_of(char path[ROOM], const char *name)
{
	while (*name == '/')
		name++;
	size_t len = strlen(name);
	if (!len || strchr(name, '/') || !strcmp(name, ".") || !strcmp(name, ".."))
		return -EINVAL;
	if (len > NAME_MAX)
		return -ENAMETOOLONG;
	memcpy(path, FOLDER, sizeof FOLDER - 1);
	memcpy(path + sizeof FOLDER - 1, name, len + 1);
	return 0;
}

int shm_open(const char *name, int flags, mode_t mode)
{
	char path[ROOM];
	int error = path_of(path, name);
	if (error)
		return (int)ret_errno(error);
	flags |= O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
	return (int)ret_errno(sys_open(path, flags, mode));
}

int shm_unlink(const char *name)
{
	char path[ROOM];
	int error = path_of(path, name);
	return (int)ret_errno(error ? error : sys_unlinkat(AT_FDCWD, path, 0));
}
