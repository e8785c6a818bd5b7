/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/stdio/file.h"

/* Input needs room ahead of it for pushed-back bytes; unread input stays where it is. */
static void use_for_input(FILE *f, unsigned char *buf, size_t size, bool has_headroom)
{
	if (f->read_pos != f->read_end)
		return;
	if (f->read_end)
		f->read_pos = f->read_end = NULL;
	if (size <= FILE_PUSHBACK) {
		f->in = f->tiny + FILE_PUSHBACK;
		f->in_size = 1;
		return;
	}
	size_t skip = has_headroom ? 0 : FILE_PUSHBACK;
	f->in = buf + skip;
	f->in_size = size - skip;
}

static bool use_buffer(FILE *f, unsigned char *buf, size_t size, bool has_headroom)
{
	if (!file_flush(f))
		return false;
	f->write_pos = f->write_end = NULL;
	f->buf = buf;
	f->size = size;
	use_for_input(f, buf, size, has_headroom);
	return true;
}

int setvbuf(FILE *restrict f, char *restrict buf, int mode, size_t len)
{
	if (mode != _IOFBF && mode != _IOLBF && mode != _IONBF) {
		errno = EINVAL;
		return -1;
	}
	file_lock(f);
	bool good;
	if (mode == _IONBF)
		good = use_buffer(f, f->tiny, 0, false);
	else if (buf && len)
		good = use_buffer(f, (unsigned char *)buf, len, false);
	else
		good = use_buffer(f, f->space->bytes, BUFSIZ, true);
	if (good) {
		f->flush_char = mode == _IOLBF ? '\n' : -1;
		f->flags = (f->flags & ~(unsigned)FILE_UNDECIDED) | FILE_CHOSEN;
	}
	file_unlock(f);
	return good ? 0 : -1;
}
