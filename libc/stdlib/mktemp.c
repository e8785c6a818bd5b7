/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "libc/ret.h"
#include "libc/stat/stat.h"
#include "libc/stdlib/temporary.h"

static long look(const char *path, int argument)
{
	struct stat st;
	long ret = stat_path(AT_FDCWD, path, &st, AT_SYMLINK_NOFOLLOW);
	(void)argument;
	return ret == -ENOENT ? 0 : ret ? ret : -EEXIST;
}

char *mktemp(char *template)
{
	if (ret_errno(temporary_make(template, 0, look, 0)))
		*template = '\0';
	return template;
}
