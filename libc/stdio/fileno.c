/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/alias.h"
#include "libc/stdio/file.h"

int fileno(FILE *f)
{
	file_lock(f);
	int fd = f->fd;
	file_unlock(f);
	if (fd < 0) {
		errno = EBADF;
		return -1;
	}
	return fd;
}
WEAK_ALIAS(fileno, fileno_unlocked);
