/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int fseek(FILE *f, long off, int whence)
{
	file_lock(f);
	int ret = file_seek(f, off, whence);
	file_unlock(f);
	return ret;
}
