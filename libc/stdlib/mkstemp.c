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

int mkostemp(char *template, int flags)
{
	return (int)ret_errno(temporary_make(template, 0, make_file, flags & ~O_ACCMODE));
}

int mkstemp(char *template)
{
	return (int)ret_errno(temporary_make(template, 0, make_file, 0));
}

int mkostemps(char *template, int suffix_len, int flags)
{
	return (int)ret_errno(temporary_make(template, (size_t)suffix_len, make_file, flags & ~O_ACCMODE));
}

int mkstemps(char *template, int suffix_len)
{
	return mkostemps(template, suffix_len, 0);
}
