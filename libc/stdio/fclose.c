/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "libc/ret.h"
#include "libc/stdio/raw.h"

static void unlink_file(FILE *f)
{
	file_list_lock();
	*f->link = f->next;
	if (f->next)
		f->next->link = f->link;
	file_list_unlock();
}

int fclose(FILE *f)
{
	file_lock(f);
	bool whole = file_flush(f);
	int why = errno;
	if (f->read_end)
		file_unread_input(f);
	long closed = raw_close(f);
	f->ops = NULL;
	f->fd = -1;
	f->read_pos = f->read_end = f->write_pos = f->write_end = NULL;
	f->flags |= FILE_NO_READ | FILE_NO_WRITE;
	file_unlock(f);

	if (f->link) {
		unlink_file(f);
		free(f);
	}
	if (!whole) {
		errno = why;
		return EOF;
	}
	/* A close that a signal interrupts has closed all the same. */
	return closed == -LINUX_EINTR ? 0 : (int)ret_errno(closed);
}
