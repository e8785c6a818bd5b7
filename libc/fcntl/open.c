/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdarg.h>

#include "libc/ret.h"
#include "libc/thread/cancel_calls.h"

/* Only a call that may make a file brings a mode. */
static bool makes_file(int flags)
{
	return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE;
}

int open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	if (makes_file(flags)) {
		va_list args;
		va_start(args, flags);
		mode = va_arg(args, mode_t);
		va_end(args);
	}
	return (int)ret_errno(cancel_open(path, flags, mode));
}

int openat(int dir, const char *path, int flags, ...)
{
	mode_t mode = 0;
	if (makes_file(flags)) {
		va_list args;
		va_start(args, flags);
		mode = va_arg(args, mode_t);
		va_end(args);
	}
	return (int)ret_errno(cancel_openat(dir, path, flags, mode));
}

int creat(const char *path, mode_t mode)
{
	return (int)ret_errno(cancel_open(path, O_CREAT | O_WRONLY | O_TRUNC, mode));
}
