/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>

#include "libc/stdio/file.h"

long ftell(FILE *f)
{
	file_lock(f);
	off_t at = file_tell(f);
	file_unlock(f);
	if (at > LONG_MAX) {
		errno = EOVERFLOW;
		return -1;
	}
	return (long)at;
}
