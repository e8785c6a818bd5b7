/* SPDX-License-Identifier: MIT */
#include "libc/stdio/file.h"
#include "libc/stdio/raw.h"

/* What cannot seek (a pipe, a terminal) keeps its input: nobody else could read it. */
void file_unread_input(FILE *f)
{
	int64_t at;
	if (f->read_pos != f->read_end && raw_seek(f, -(int64_t)file_unread(f), SEEK_CUR, &at))
		return;
	f->read_pos = f->read_end = NULL;
}
