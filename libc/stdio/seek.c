/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/ret.h"
#include "libc/stdio/file.h"
#include "libc/stdio/raw.h"

int file_seek(FILE *f, off_t off, int whence)
{
	int64_t at;
	if (!file_flush(f))
		return -1;
	/* The descriptor is ahead of the stream by what is unread. */
	if (whence == SEEK_CUR && f->read_end &&
	    __builtin_sub_overflow(off, (off_t)file_unread(f), &off)) {
		errno = EOVERFLOW;
		return -1;
	}
	if (ret_errno(raw_seek(f, off, whence, &at)))
		return -1;
	f->read_pos = f->read_end = f->write_pos = f->write_end = NULL;
	f->flags &= ~(unsigned)FILE_EOF;
	return 0;
}
