/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/ret.h"
#include "libc/stdio/file.h"
#include "libc/stdio/raw.h"

off_t file_tell(FILE *f)
{
	/* Output that waits will be appended, wherever the descriptor stands. */
	bool at_end = f->flags & FILE_APPEND && f->write_end && f->write_pos != f->buf;
	int64_t at;
	if (ret_errno(raw_seek(f, 0, at_end ? SEEK_END : SEEK_CUR, &at)))
		return -1;
	if (f->write_end)
		return at + (f->write_pos - f->buf);
	if (!f->read_end)
		return at;
	at -= (off_t)file_unread(f);
	if (at < 0) {
		errno = EIO; /* more was pushed back than had been read */
		return -1;
	}
	return at;
}
