/* SPDX-License-Identifier: MIT */
/* Input, from the descriptor up. */
#include <errno.h>
#include <string.h>

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

bool file_begin_read(FILE *f)
{
	if (f->read_end)
		return true;
	if (f->flags & FILE_NO_READ) {
		f->flags |= FILE_ERROR;
		errno = EBADF;
		return false;
	}
	if (!file_flush(f))
		return false;
	f->write_pos = f->write_end = NULL;
	f->read_pos = f->read_end = f->in;
	return true;
}

/*
 * Who reads from a terminal wants to see the prompt first: before input that is not fully
 * buffered, a line-buffered stdout writes the line that it holds.
 */
static void flush_prompt(FILE *f)
{
	FILE *out = stdout_used;
	if (!out || out->flush_char < 0 || out->write_pos == out->write_end)
		return;
	file_decide(f);
	if (f->flush_char >= 0 || !f->size)
		file_flush(out);
}

/* One read of the descriptor. Bytes, or 0 with an indicator set. */
static size_t read_some(FILE *f, void *buf, size_t len)
{
	if (f->flags & FILE_EOF)
		return 0;
	flush_prompt(f);
	long n = raw_read(f, buf, len);
	if (n > 0)
		return (size_t)n;
	f->flags |= n ? FILE_ERROR : FILE_EOF;
	if (n)
		errno = (int)-n;
	return 0;
}

bool file_fill(FILE *f)
{
	if (!file_begin_read(f))
		return false;
	size_t n = read_some(f, f->in, f->in_size);
	if (!n)
		return false;
	f->read_pos = f->in;
	f->read_end = f->in + n;
	return true;
}

size_t file_read(FILE *f, void *buf, size_t len)
{
	unsigned char *to = buf;
	unsigned char *end = to + len;
	if (!file_begin_read(f))
		return 0;
	while (to < end) {
		size_t n = file_unread(f);
		if (n) {
			n = n < (size_t)(end - to) ? n : (size_t)(end - to);
			memcpy(to, f->read_pos, n);
			f->read_pos += n;
		} else if ((size_t)(end - to) >= f->in_size) {
			n = read_some(f, to, (size_t)(end - to));
			if (!n)
				break;
		} else if (!file_fill(f)) {
			break;
		}
		to += n;
	}
	return (size_t)(to - (unsigned char *)buf);
}

int file_ungetc(FILE *f, int c)
{
	if (c == EOF || !file_begin_read(f) || f->read_pos == f->in - FILE_PUSHBACK)
		return EOF;
	f->read_pos--;
	/* Only when it differs: a string that is being scanned may be in read-only memory. */
	if (*f->read_pos != (unsigned char)c)
		*f->read_pos = (unsigned char)c;
	f->flags &= ~(unsigned)FILE_EOF;
	return (unsigned char)c;
}
