/* SPDX-License-Identifier: MIT */
#include "libc/stdio/memory.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "libc/stdio/file.h"

bool memory_reserve(struct memory *m, size_t count)
{
	size_t most = PTRDIFF_MAX / m->unit;
	if (m->pos >= most || count >= most - m->pos) {
		errno = ENOMEM;
		return false;
	}
	size_t need = m->pos + count + 1;
	if (need > m->room) {
		size_t room = m->room < most / 2 ? 2 * m->room : most;
		if (room < need)
			room = need;
		char *data = realloc(m->data, room * m->unit);
		if (!data)
			return false;
		m->data = data;
		m->room = room;
	}
	if (m->pos > m->len)
		memset(m->data + m->len * m->unit, 0, (m->pos - m->len) * m->unit);
	return true;
}

long memory_seek(struct memory *m, int64_t off, int whence, int64_t *at)
{
	int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (int64_t)m->pos : (int64_t)m->len;
	if ((unsigned)whence > SEEK_END || off < -base || off > PTRDIFF_MAX - base)
		return -EINVAL;
	m->pos = (size_t)(base + off);
	*at = base + off;
	return 0;
}

long memory_no_read(FILE *f, void *buf, size_t len)
{
	(void)f, (void)buf, (void)len;
	return -EBADF;
}

long memory_close(FILE *f)
{
	free(f->ops);
	return 0;
}
