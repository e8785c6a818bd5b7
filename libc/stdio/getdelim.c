/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "libc/stdio/line.h"

/* Makes room for need bytes, by half at least so that long lines cost linear time. */
static bool grow(char **line, size_t *len, size_t need)
{
	if (*line && need <= *len)
		return true;
	if (need > SSIZE_MAX) {
		errno = EOVERFLOW;
		return false;
	}
	size_t new_len = *line ? *len + *len / 2 : 0;
	if (new_len < need)
		new_len = need;
	if (new_len < 120)
		new_len = 120;
	char *new = realloc(*line, new_len);
	if (!new)
		return false;
	*line = new;
	*len = new_len;
	return true;
}

static ssize_t get(FILE *f, char **line, size_t *len, int delim)
{
	size_t done = 0;
	bool found = false;
	while (!found) {
		if (f->read_pos == f->read_end && !file_fill(f))
			break;
		size_t n = line_in_buffer(f, delim, &found);
		if (!grow(line, len, done + n + 1)) {
			f->flags |= FILE_ERROR;
			return -1;
		}
		memcpy(*line + done, f->read_pos, n);
		f->read_pos += n;
		done += n;
	}
	if (!done || (!found && !(f->flags & FILE_EOF)))
		return -1;
	(*line)[done] = '\0';
	return (ssize_t)done;
}

ssize_t getdelim(char **restrict line, size_t *restrict len, int delim, FILE *restrict f)
{
	if (!line || !len) {
		errno = EINVAL;
		return -1;
	}
	file_lock(f);
	ssize_t done = get(f, line, len, delim);
	file_unlock(f);
	return done;
}
