/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "libc/stdio/tmpname.h"
#include "sys/linux/calls.h"

#define PREFIX_MAX 5

static bool is_usable(const char *dir)
{
	return dir && *dir && access(dir, W_OK | X_OK) == 0;
}

char *tempnam(const char *dir, const char *prefix)
{
	const char *chosen = secure_getenv("TMPDIR");
	if (!is_usable(chosen))
		chosen = is_usable(dir) ? dir : P_tmpdir;
	size_t dir_len = strlen(chosen);
	size_t prefix_len = prefix ? strnlen(prefix, PREFIX_MAX) : 0;
	char *path = malloc(dir_len + 1 + prefix_len + 7);
	if (!path)
		return NULL;
	char *end = mempcpy(path, chosen, dir_len);
	*end++ = '/';
	if (prefix_len)
		end = mempcpy(end, prefix, prefix_len);
	end[6] = '\0';
	for (int i = 0; i < TMPNAME_TRIES; i++) {
		tmpname_fill(end, 6);
		if (sys_faccessat(AT_FDCWD, path, 0) == -LINUX_ENOENT)
			return path;
	}
	free(path);
	errno = EEXIST;
	return NULL;
}
