/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"

int fgetpos(FILE *restrict f, fpos_t *restrict pos)
{
	file_lock(f);
	pos->__off = file_tell(f);
	file_unlock(f);
	return pos->__off < 0 ? -1 : 0;
}

int fsetpos(FILE *f, const fpos_t *pos)
{
	file_lock(f);
	int ret = file_seek(f, pos->__off, SEEK_SET);
	file_unlock(f);
	return ret;
}
