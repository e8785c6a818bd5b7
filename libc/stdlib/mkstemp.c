/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdlib.h>

#include "libc/ret.h"
#include "libc/stdlib/temporary.h"
#include "sys/linux/calls_file.h"

static long make_file(const char *path, int flags)
{
	return sys_open(path, flags | O_RDWR | O_CREAT | O_EXCL, 0600);
}

int mkostemps(char *template, int suffix, int flags)
{
	return (int)ret_errno(temporary_make(template, suffix, make_file, flags & ~O_ACCMODE));
}

int mkostemp(char *template, int flags)
{
	return mkostemps(template, 0, flags);
}

int mkstemps(char *template, int suffix)
{
	return mkostemps(template, suffix, 0);
}

int mkstemp(char *template)
{
	return mkostemps(template, 0, 0);
}
