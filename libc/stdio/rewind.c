/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

void rewind(FILE *f)
{
	file_lock(f);
	file_seek(f, 0, SEEK_SET);
	/* A terminal cannot seek, but goes on behind an end of file. */
	f->flags &= ~(unsigned)(FILE_EOF | FILE_ERROR);
	file_unlock(f);
}
