/* SPDX-License-Identifier: MIT */
/* Opening: what fopen, fdopen and freopen share. */
#ifndef LIBC_STDIO_MODE_H
#define LIBC_STDIO_MODE_H

#include "libc/stdio/file.h"

/* open's flags for a mode string, or -1 with EINVAL. */
int mode_flags(const char *mode);

/* What open's flags allow, as flags of the stream. */
unsigned mode_of_flags(int open_flags);

/* Where a stream that only appends begins, for ftell. What cannot seek needs it not. */
static inline void file_find_end(FILE *f)
{
	if (f->flags & FILE_APPEND && f->flags & FILE_NO_READ)
		file_seek(f, 0, SEEK_END);
}

/* A stream from malloc over what ops is the first member of, in the list, fully buffered; NULL with
 * ENOMEM. */
FILE *file_new_over(struct file_ops *ops, int open_flags);

/* A stream from malloc over fd, in the list; NULL with ENOMEM. */
FILE *file_new(int fd, int open_flags);

#endif
