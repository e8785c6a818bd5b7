/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int fseeko(FILE *f, off_t off, int whence)
{
	file_lock(f);
	int ret = file_seek(f, off, whence);
	file_unlock(f);
	return ret;
}

int fseek(FILE *f, long off, int whence)
{
	return fseeko(f, off, whence);
}

void rewind(FILE *f)
{
	file_lock(f);
	file_seek(f, 0, SEEK_SET);
	f->flags &= ~(unsigned)FILE_ERROR;
	file_unlock(f);
}
