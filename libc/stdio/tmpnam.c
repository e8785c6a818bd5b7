/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdio.h>

#include "libc/stdio/tmpname.h"
#include "sys/linux/calls.h"

_Static_assert(sizeof TMPNAME_PATTERN <= L_tmpnam, "what a caller's array holds");

char *tmpnam(char *buf)
{
	static char own[L_tmpnam];
	char *path = buf ? buf : own;
	for (int i = 0; i < TMPNAME_TRIES; i++) {
		__builtin_memcpy(path, TMPNAME_PATTERN, sizeof TMPNAME_PATTERN);
		tmpname_fill(path + sizeof TMPNAME_PATTERN - 7, 6);
		if (sys_faccessat(AT_FDCWD, path, 0) == -LINUX_ENOENT)
			return path;
	}
	return NULL;
}
