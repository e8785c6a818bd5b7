/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdlib.h>

#include "libc/ret.h"
#include "libc/stdlib/temporary.h"
#include "sys/linux/calls_file.h"

static long make_folder(const char *path, int mode)
{
	return sys_mkdirat(AT_FDCWD, path, (unsigned)mode);
}

char *mkdtemp(char *template)
{
	return ret_errno(temporary_make(template, 0, make_folder, 0700)) < 0 ? NULL : template;
}
