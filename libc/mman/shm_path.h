/* SPDX-License-Identifier: MIT */
/* Where objects with names lie: shared memory, and semaphores with a prefix. */
#ifndef LIBC_MMAN_SHM_PATH_H
#define LIBC_MMAN_SHM_PATH_H

#include <errno.h>
#include <limits.h>
#include <string.h>

#define SHM_FOLDER "/dev/shm/"
#define SHM_ROOM (sizeof SHM_FOLDER + NAME_MAX)

/* 0 or -errno. */
static inline int shm_path(char path[SHM_ROOM], const char *prefix, const char *name)
{
	while (*name == '/')
		name++;
	size_t len = strlen(name), before = strlen(prefix);
	if (!len || strchr(name, '/') || !strcmp(name, ".") || !strcmp(name, ".."))
		return -EINVAL;
	if (before + len > NAME_MAX)
		return -ENAMETOOLONG;
	memcpy(path, SHM_FOLDER, sizeof SHM_FOLDER - 1);
	memcpy(path + sizeof SHM_FOLDER - 1, prefix, before);
	memcpy(path + sizeof SHM_FOLDER - 1 + before, name, len + 1);
	return 0;
}

/* Takes the name away: 0, or -1 with errno. */
int shm_remove(const char *prefix, const char *name);

#endif
