/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "libc/stdio/mode.h"

int mode_flags(const char *mode)
{
	int flags;
	switch (*mode) {
	case 'r':
		flags = 0;
		break;
	case 'w':
		flags = O_CREAT | O_TRUNC;
		break;
	case 'a':
		flags = O_CREAT | O_APPEND;
		break;
	default:
		errno = EINVAL;
		return -1;
	}

	bool update = false;
	for (const char *m = mode + 1; *m && *m != ','; m++) {
		update |= *m == '+';
		if (*m == 'x')
			flags |= O_EXCL;
		if (*m == 'e')
			flags |= O_CLOEXEC;
	}
	if (update)
		return flags | O_RDWR;
	return flags | (*mode == 'r' ? O_RDONLY : O_WRONLY);
}

unsigned mode_of_flags(int open_flags)
{
	unsigned flags = 0;
	if ((open_flags & O_ACCMODE) == O_WRONLY)
		flags |= FILE_NO_READ;
	if ((open_flags & O_ACCMODE) == O_RDONLY)
		flags |= FILE_NO_WRITE;
	if (open_flags & O_APPEND)
		flags |= FILE_APPEND;
	return flags;
}
