/* SPDX-License-Identifier: MIT */
#include <errno.h>

#include "libc/alias.h"
#include "libc/stdio/line.h"

/* Up to room bytes of a line; how many. */
static size_t get(FILE *f, char *to, size_t room)
{
	size_t done = 0;
	bool found = false;
	while (done < room && !found) {
		if (f->read_pos == f->read_end && !file_fill(f))
			break;
		size_t n = line_in_buffer(f, '\n', &found);
		if (n > room - done) {
			n = room - done;
			found = false;
		}
		memcpy(to + done, f->read_pos, n);
		f->read_pos += n;
		done += n;
	}
	return done;
}

char *fgets(char *restrict buf, int len, FILE *restrict f)
{
	if (len <= 0)
		return NULL;

	file_lock(f);
	unsigned old_error = f->flags & FILE_ERROR;
	f->flags &= ~(unsigned)FILE_ERROR;
	size_t done = get(f, buf, (size_t)len - 1);
	/* Part of a line before an error is no line, unless the error is only that none is ready. */
	bool good = (done || len == 1) && (!(f->flags & FILE_ERROR) || errno == EAGAIN);
	f->flags |= old_error;
	file_unlock(f);

	if (!good)
		return NULL;
	buf[done] = '\0';
	return buf;
}
WEAK_ALIAS(fgets, fgets_unlocked);
