/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

void rewind(FILE *f)
{
	file_lock(f);
	file_seek(f, 0, SEEK_SET);
	f->flags &= ~(unsigned)FILE_ERROR;
	file_unlock(f);
}
